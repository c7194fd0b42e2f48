package nl.mdzfactsheet.sample;

import java.util.Locale;

/**
 * A regional organisation of GPs.
 *
 * @param profile which contract it has (0…5): the column rho_profile of samenloopregels.csv; profile 4 has a tariff of its own
 */
record Rho(int number, String id, String name, String region, int profile) {
    /** The AGB under which it bills a programme. */
    String contractor(Programme programme) {
        return agb(programme.agbPrefix());
    }

    /** The AGB under which it bills organisation and infrastructure. */
    String infrastructureContractor() {
        return agb("5306");
    }

    boolean ownTariff() {
        return profile == 4;
    }

    boolean billsInfrastructure() {
        return profile % 2 == 0;
    }

    /** Half of the RHOs bill on the first day of a quarter, the others on its last. */
    int billingDay(int quarter) {
        return number % 2 == 0 ? Days.firstDay(quarter) : Days.lastDay(quarter);
    }

    private String agb(String prefix) {
        return prefix + String.format(Locale.ROOT, "%04d", number + 1);
    }
}
