package nl.mdzfactsheet.app.explain;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The unit that is asked about.
 *
 * @param level insurer, region, rho or practice, as in the results
 * @param region its name, null but at the level of regions
 * @param rhoId RHO or {@code zonder RHO}, null above
 * @param practiceAgb practice or {@code onbekende praktijk}, null above
 * @param rhosOfRegion RHOs that make up the region, empty at other levels
 */
public record UnitChosen(
        String level,
        @Nullable String region,
        @Nullable String rhoId,
        @Nullable String practiceAgb,
        Set<String> rhosOfRegion) {

    public UnitChosen {
        rhosOfRegion = Set.copyOf(rhosOfRegion);
    }

    /** The whole insurer. */
    public static UnitChosen insurer() {
        return new UnitChosen("insurer", null, null, null, Set.of());
    }

    /** An RHO, or one of its practices when that is given. */
    public static UnitChosen rho(String rhoId, @Nullable String practiceAgb) {
        return new UnitChosen(practiceAgb == null ? "rho" : "practice", null, rhoId, practiceAgb, Set.of());
    }

    /** A region with its RHOs. */
    public static UnitChosen region(String region, Set<String> rhos) {
        return new UnitChosen("region", region, null, null, rhos);
    }

    /** Whether a row of a practice unit counts here. */
    public boolean contains(String rho, String practice) {
        if (region != null) {
            return rhosOfRegion.contains(rho);
        }
        return (rhoId == null || rhoId.equals(rho)) && (practiceAgb == null || practiceAgb.equals(practice));
    }

    /** Name for a file. */
    public String name() {
        String place = region != null ? region : rhoId == null ? level : rhoId;
        String text = practiceAgb == null ? place : place + "-" + practiceAgb;
        return text.replaceAll("[^A-Za-z0-9._-]+", "_");
    }
}
