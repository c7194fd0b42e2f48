package nl.mdzfactsheet.patient.profile;

/** Age groups as they are written in tables. */
final class AgeBands {

    private static final int OLDEST = 85;

    private AgeBands() {}

    /** "0 t/m 4", "5 t/m 14", "15 t/m 24", … "75 t/m 84", "85+". */
    static String of(int age) {
        if (age < 5) {
            return "0 t/m 4";
        }
        if (age >= OLDEST) {
            return "85+";
        }
        int from = (age - 5) / 10 * 10 + 5;
        return from + " t/m " + (from + 9);
    }
}
