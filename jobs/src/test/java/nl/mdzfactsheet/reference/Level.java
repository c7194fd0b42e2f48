package nl.mdzfactsheet.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A row of a level: "practice" with RHO and practice, "rho" with RHO only, "region" with its name, or "insurer". */
public record Level(String level, String rho, String practice) {
    static final Level INSURER = new Level("insurer", "", "");
    static final Comparator<Level> ORDER = Comparator.comparing(Level::level)
            .thenComparing(Level::rho, Utf8Order.INSTANCE)
            .thenComparing(Level::practice, Utf8Order.INSTANCE);

    static Level practice(Unit unit) {
        return new Level("practice", unit.rho(), unit.practice());
    }

    static Level rho(String rho) {
        return new Level("rho", rho, "");
    }

    /** The region's name stands in the place of the RHO. */
    static Level region(String region) {
        return new Level("region", region, "");
    }

    /** Which rows a practice unit adds up to. Regions hold real RHOs only. */
    static final class Rollup {
        private final Map<String, String> regions = new HashMap<>();

        Rollup(ReferenceData reference) {
            reference.rhos().forEach(r -> regions.put(r.id(), r.regio()));
        }

        List<Level> of(Unit unit) {
            List<Level> levels = new ArrayList<>(List.of(practice(unit), rho(unit.rho()), INSURER));
            String region = regions.getOrDefault(unit.rho(), "");
            if (!region.isEmpty()) {
                levels.add(region(region));
            }
            return levels;
        }

        /** The rows every measure has, even without a denominator. */
        List<Level> always() {
            List<Level> levels = new ArrayList<>(List.of(INSURER, rho(Unit.NO_RHO)));
            regions.keySet().forEach(r -> levels.add(rho(r)));
            regions.values().stream().filter(r -> !r.isEmpty()).distinct().forEach(r -> levels.add(region(r)));
            return levels;
        }
    }
}
