package nl.mdzfactsheet.sample;

/**
 * One folder of the inbox.
 *
 * @param number position in the plan
 * @param created date-time of the descriptor; deliveries are ordered by it
 * @param replaces id of the delivery it supersedes, else empty
 */
record Delivery(
        int number,
        String id,
        String period,
        String created,
        boolean full,
        String replaces,
        char decimalChar,
        boolean gzip) {

    Delivery(int number, String id, String period, int createdDay) {
        this(number, id, period, Days.text(createdDay) + "T06:00:00Z", true, "", '.', true);
    }

    Delivery partial() {
        return new Delivery(number, id, period, created, false, replaces, decimalChar, false);
    }

    Delivery replacing(String other) {
        return new Delivery(number, id, period, created, full, other, decimalChar, gzip);
    }

    Delivery withDecimalComma() {
        return new Delivery(number, id, period, created, full, replaces, ',', gzip);
    }
}
