package nl.mdzfactsheet.disclosure.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.definition.yaml.DefinitionFault;
import nl.mdzfactsheet.definition.yaml.Faults;
import nl.mdzfactsheet.definition.yaml.YamlMap;
import nl.mdzfactsheet.definition.yaml.YamlValues;

/**
 * The thresholds of disclosure control, read from {@code schemas/disclosure.yaml}.
 *
 * @param minimumCount t: a count below it, other than 0, is not shown; never below 5
 * @param width whole numbers that must remain possible for every protected count
 * @param zeroPolicy what happens with 0 and with "all of them"
 * @param minimumUnits practices behind an RHO value that others see
 * @param largestSharePercent largest share of one of them in numerator or denominator
 * @param minimumUnitsQuartiles units behind a median or a quartile
 * @param minimumUnitsEdges units behind P10, P90 and deciles
 * @param amountPercent p of the p%-rule
 * @param quartersHiddenPercent above this share of hidden quarters only totals of the year are shown
 */
public record Thresholds(
        int minimumCount,
        int width,
        ZeroPolicy zeroPolicy,
        int minimumUnits,
        int largestSharePercent,
        int minimumUnitsQuartiles,
        int minimumUnitsEdges,
        int amountPercent,
        int quartersHiddenPercent) {

    private static final String FILE = "disclosure.yaml";
    private static final int LEAST_MINIMUM_COUNT = 5;
    private static final int MOST = 1_000_000;
    private static final int PERCENT = 100;

    private static final String MINIMUM_COUNT = "minimum_count";
    private static final String WIDTH = "width";
    private static final String ZERO_POLICY = "zero_policy";
    private static final String MINIMUM_UNITS = "minimum_units";
    private static final String LARGEST_SHARE = "largest_share_percent";
    private static final String QUARTILES = "minimum_units_quartiles";
    private static final String EDGES = "minimum_units_edges";
    private static final String AMOUNT = "amount_percent";
    private static final String QUARTERS = "quarters_hidden_percent";

    /** What happens with a count of 0 and with one that is all there is. */
    public enum ZeroPolicy {
        /** Hidden in sensitive measures, and where the denominator is below 3 t. */
        PROTECT,
        /** Shown. */
        PUBLISH
    }

    /** Reads the file of a set of definitions; the first fault stops with exit code USAGE. */
    public static Thresholds load(DefinitionSource source) {
        Faults faults = new Faults();
        Optional<Thresholds> thresholds = read(source, faults);
        if (thresholds.isEmpty()) {
            faults.add(FILE, 0, null, "the thresholds are missing", "add the file with its thresholds");
        }
        for (DefinitionFault first : faults.list()) {
            throw first.asException(first.rule());
        }
        return thresholds.orElseThrow();
    }

    private static Optional<Thresholds> read(DefinitionSource source, Faults faults) {
        return source.files("", ".yaml").stream()
                .filter(file -> file.getFileName().toString().equals(FILE))
                .findFirst()
                .flatMap(file -> YamlMap.read(FILE, DefinitionSource.text(file), faults))
                .map(Thresholds::of);
    }

    private static Thresholds of(YamlMap map) {
        map.onlyKeys(Set.of(
                MINIMUM_COUNT, WIDTH, ZERO_POLICY, MINIMUM_UNITS, LARGEST_SHARE, QUARTILES, EDGES, AMOUNT, QUARTERS));
        YamlValues values = new YamlValues(map);
        return new Thresholds(
                values.integer(MINIMUM_COUNT, LEAST_MINIMUM_COUNT, MOST),
                values.integer(WIDTH, LEAST_MINIMUM_COUNT, MOST),
                values.choice(ZERO_POLICY, ZeroPolicy.class),
                values.integer(MINIMUM_UNITS, 2, MOST),
                values.integer(LARGEST_SHARE, 1, PERCENT),
                values.integer(QUARTILES, 2, MOST),
                values.integer(EDGES, 2, MOST),
                values.integer(AMOUNT, 1, PERCENT),
                values.integer(QUARTERS, 0, PERCENT));
    }

    /** Name and value of each, for a manifest. */
    public Map<String, Object> printed() {
        Map<String, Object> printed = new LinkedHashMap<>();
        printed.put(MINIMUM_COUNT, minimumCount);
        printed.put(WIDTH, width);
        printed.put(ZERO_POLICY, zeroPolicy.name().toLowerCase(Locale.ROOT));
        printed.put(MINIMUM_UNITS, minimumUnits);
        printed.put(LARGEST_SHARE, largestSharePercent);
        printed.put(QUARTILES, minimumUnitsQuartiles);
        printed.put(EDGES, minimumUnitsEdges);
        printed.put(AMOUNT, amountPercent);
        printed.put(QUARTERS, quartersHiddenPercent);
        return printed;
    }

    /** What the hash of a release is made of. */
    public List<String> identity() {
        List<String> identity = new ArrayList<>();
        printed().forEach((name, value) -> identity.add(name + "=" + value));
        return identity;
    }
}
