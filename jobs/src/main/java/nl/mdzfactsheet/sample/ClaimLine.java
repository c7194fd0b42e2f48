package nl.mdzfactsheet.sample;

import java.util.List;

/**
 * One claim line as it will be delivered. Amounts in cents, quantity in hundredths.
 *
 * @param previous the debit line that a credit reverses, else empty
 * @param extra the columns of the table itself, in order
 */
record ClaimLine(
        ClaimTable table,
        String id,
        String previous,
        boolean credit,
        String uzovi,
        Code service,
        int day,
        int quantity,
        long cents,
        int granted,
        List<String> extra) {

    /** A code in its list. */
    record Code(String list, String code) {
        @Override
        public String toString() {
            return list + "|" + code;
        }
    }

    String executing() {
        return extra.get(table.executing());
    }

    ClaimLine withId(String newId) {
        return new ClaimLine(table, newId, previous, credit, uzovi, service, day, quantity, cents, granted, extra);
    }

    ClaimLine withPrevious(String newPrevious) {
        return new ClaimLine(table, id, newPrevious, credit, uzovi, service, day, quantity, cents, granted, extra);
    }

    ClaimLine withCents(long newCents) {
        return new ClaimLine(table, id, previous, credit, uzovi, service, day, quantity, newCents, granted, extra);
    }

    ClaimLine withDay(int newDay) {
        return new ClaimLine(table, id, previous, credit, uzovi, service, newDay, quantity, cents, granted, extra);
    }

    ClaimLine withGranted(int newGranted) {
        return new ClaimLine(table, id, previous, credit, uzovi, service, day, quantity, cents, newGranted, extra);
    }

    ClaimLine withUzovi(String newUzovi) {
        return new ClaimLine(table, id, previous, credit, newUzovi, service, day, quantity, cents, granted, extra);
    }

    ClaimLine withQuantity(int hundredths) {
        return new ClaimLine(table, id, previous, credit, uzovi, service, day, hundredths, cents, granted, extra);
    }

    ClaimLine withService(Code newService) {
        return new ClaimLine(table, id, previous, credit, uzovi, newService, day, quantity, cents, granted, extra);
    }

    ClaimLine withExtra(List<String> newExtra) {
        return new ClaimLine(table, id, previous, credit, uzovi, service, day, quantity, cents, granted, newExtra);
    }

    /** The credit line that takes back {@code amount} of this line; an empty reference makes it an unmatched one. */
    ClaimLine creditOf(String creditId, String reference, long amount) {
        return new ClaimLine(
                table, creditId, reference, true, uzovi, service, day, quantity, amount, granted + 30, extra);
    }
}
