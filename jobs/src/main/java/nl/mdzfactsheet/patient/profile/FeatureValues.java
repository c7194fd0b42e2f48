package nl.mdzfactsheet.patient.profile;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.IntStream;
import nl.mdzfactsheet.patient.ClaimTable;
import nl.mdzfactsheet.patient.Feature;
import nl.mdzfactsheet.patient.NetLine;
import nl.mdzfactsheet.patient.Quarter;
import nl.mdzfactsheet.patient.ServiceCode;
import org.jspecify.annotations.Nullable;

/**
 * Computes the features of a reporting year in one pass over the net insured lines. Which features select a line depends on its
 * codes only, so it is worked out once per combination of codes.
 */
public final class FeatureValues implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<Feature> features;
    private final int year;
    private final ConcurrentMap<Codes, int[]> selecting = new ConcurrentHashMap<>();

    private record Codes(
            ClaimTable table,
            ServiceCode service,
            @Nullable String category,
            @Nullable String atc,
            @Nullable String form)
            implements Serializable {}

    /** @param year reporting year */
    public FeatureValues(List<Feature> features, int year) {
        this.features = List.copyOf(features);
        this.year = year;
    }

    /** @param lines net lines of all years, in the order of history */
    List<Long> of(List<NetLine> lines) {
        Totals totals = new Totals(features.size());
        for (NetLine line : lines) {
            if (line.isInsured()) {
                for (int feature : selecting(line)) {
                    if (isInPeriod(features.get(feature), line.quarter())) {
                        totals.add(feature, features.get(feature).aggregate(), line);
                    }
                }
            }
        }
        return totals.values();
    }

    /** The lines that one feature counts, in the order of history. */
    public List<NetLine> selected(int feature, List<NetLine> lines) {
        return lines.stream()
                .filter(line -> line.isInsured()
                        && isInPeriod(features.get(feature), line.quarter())
                        && Arrays.binarySearch(selecting(line), feature) >= 0)
                .toList();
    }

    private boolean isInPeriod(Feature feature, Quarter quarter) {
        return quarter.year() == year + feature.yearOffset()
                && feature.fromQuarter() <= quarter.number()
                && quarter.number() <= feature.toQuarter();
    }

    private int[] selecting(NetLine line) {
        Codes codes = new Codes(line.claim().table(), line.claim().service(), line.category(), line.atc(), line.form());
        int[] known = selecting.get(codes);
        return known != null ? known : selecting.computeIfAbsent(codes, this::selectingFeatures);
    }

    private int[] selectingFeatures(Codes codes) {
        return IntStream.range(0, features.size())
                .filter(i -> selects(features.get(i), codes))
                .toArray();
    }

    private static boolean selects(Feature feature, Codes codes) {
        return (feature.table() == null || feature.table() == codes.table())
                && (feature.categories().isEmpty()
                        || (codes.category() != null && feature.categories().contains(codes.category())))
                && (feature.atcPrefixes().isEmpty() || hasPrefix(codes.atc(), feature.atcPrefixes()))
                && (feature.services().isEmpty() || feature.services().contains(codes.service()))
                && (feature.forms().isEmpty()
                        || (codes.form() != null && feature.forms().contains(codes.form())));
    }

    private static boolean hasPrefix(@Nullable String atc, List<String> prefixes) {
        return atc != null && prefixes.stream().anyMatch(atc::startsWith);
    }

    /** Running totals. Lines come in the order of days, so a distinct count compares with the last one seen. */
    private static final class Totals {

        private final long[] values;
        private final int[] lastSeen;

        Totals(int size) {
            values = new long[size];
            lastSeen = new int[size];
            Arrays.fill(lastSeen, Integer.MIN_VALUE);
        }

        void add(int feature, Feature.Aggregate aggregate, NetLine line) {
            long amount =
                    switch (aggregate) {
                        case LINES -> 1;
                        case DAYS -> distinct(feature, line.claim().serviceDay());
                        case QUARTERS ->
                            distinct(
                                    feature,
                                    line.quarter().year() * 4 + line.quarter().number());
                        case AMOUNT -> line.netCents();
                        case DDD -> line.dddE8();
                        case UNITS -> line.claim().quantityHundredths();
                    };
            values[feature] = Math.addExact(values[feature], amount);
        }

        private long distinct(int feature, int period) {
            boolean isNew = lastSeen[feature] != period;
            lastSeen[feature] = period;
            return isNew ? 1 : 0;
        }

        List<Long> values() {
            List<Long> list = new ArrayList<>(values.length);
            for (long value : values) {
                list.add(value);
            }
            return List.copyOf(list);
        }
    }
}
