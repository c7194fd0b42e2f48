package nl.mdzfactsheet.sample;

/**
 * A patient's time in a programme, in quarters, first and last included.
 *
 * @param billed whether the contractor bills it; an unbilled one still has medicines and activity
 * @param medicated whether the medicines of the indication are dispensed in every quarter
 * @param silentFrom first quarter without any programme activity
 * @param silentTo last one; before {@code silentFrom} when there is none
 */
record Episode(
        Programme programme, int start, int end, boolean billed, boolean medicated, int silentFrom, int silentTo) {

    static Episode billed(Programme programme, int start, int end) {
        return new Episode(programme, start, end, true, true, 0, -1);
    }

    Episode unbilled() {
        return new Episode(programme, start, end, false, medicated, silentFrom, silentTo);
    }

    Episode withoutMedicines() {
        return new Episode(programme, start, end, billed, false, silentFrom, silentTo);
    }

    Episode silent(int from, int to) {
        return new Episode(programme, start, end, billed, medicated, from, to);
    }

    boolean contains(int quarter) {
        return start <= quarter && quarter <= end;
    }

    boolean silentIn(int quarter) {
        return silentFrom <= quarter && quarter <= silentTo;
    }
}
