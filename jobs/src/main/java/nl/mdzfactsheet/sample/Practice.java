package nl.mdzfactsheet.sample;

/**
 * A GP practice with its known effects.
 *
 * @param rho number of its RHO, −1 none
 * @param laterRho number of its RHO from {@code laterFrom} on (a quarter)
 * @param closedFrom first quarter without it, {@code Integer.MAX_VALUE} if it stays
 * @param registersFrom first quarter with programme contacts registered, {@code Integer.MAX_VALUE} if never
 */
record Practice(
        int number,
        String agb,
        String name,
        int postcodeBase,
        double weight,
        int rho,
        int laterRho,
        int laterFrom,
        int closedFrom,
        int successor,
        int registersFrom,
        boolean mandate,
        Effects effects) {

    /** What makes this practice different: multipliers of a rate, median 1. */
    record Effects(double ppi, double contacts, double dryPowder, double inclusion, double noShow) {}

    int rhoIn(int quarter) {
        return quarter >= laterFrom ? laterRho : rho;
    }

    /** Nothing special happens to it: where planted cases live. */
    boolean steady() {
        return rho >= 0 && rho == laterRho && closedFrom == Integer.MAX_VALUE;
    }

    boolean registersIn(int quarter) {
        return quarter >= registersFrom;
    }

    String pharmacyAgb() {
        return "02" + agb.substring(2);
    }

    String dietitianAgb() {
        return "24" + agb.substring(2);
    }

    String podiatristAgb() {
        return "26" + agb.substring(2);
    }
}
