package nl.mdzfactsheet.reference;

/** A row that goes to quarantine, with its reason code. It carries no value of the row. */
final class RowFault extends Exception {
    RowFault(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
