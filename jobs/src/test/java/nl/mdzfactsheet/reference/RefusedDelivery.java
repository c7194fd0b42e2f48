package nl.mdzfactsheet.reference;

/** A fault that sets the whole delivery aside, with its reason code. */
final class RefusedDelivery extends Exception {
    RefusedDelivery(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
