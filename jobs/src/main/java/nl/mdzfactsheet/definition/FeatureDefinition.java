package nl.mdzfactsheet.definition;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A feature of the profile: one column of patient_year, never null, 0 where nothing counts. A net insured line counts when it is of the table, fits every selection given and
 * lies in the quarters.
 *
 * @param id column name, equal to the file name
 * @param title name for people
 * @param table claim table, null = all six
 * @param categories categories of prestaties; empty = no selection
 * @param codeList list the line's code or ATC code must be in, null = no selection
 * @param forms toedieningsvormen; empty = no selection
 * @param aggregate what is counted
 * @param yearOffset 0 = reporting year, -1 = the year before
 * @param fromQuarter first quarter, 1 to 4
 * @param toQuarter last quarter, 1 to 4
 */
public record FeatureDefinition(
        String id,
        LocalText title,
        @Nullable String table,
        Set<String> categories,
        @Nullable CodeList codeList,
        Set<String> forms,
        Aggregate aggregate,
        int yearOffset,
        int fromQuarter,
        int toQuarter) {

    /** What is counted over the lines of a feature. */
    public enum Aggregate {
        /** Number of lines. */
        LINES,
        /** Distinct dates. */
        DAYS,
        /** Net amount, cents. */
        AMOUNT,
        /** Defined daily doses, exact decimal. */
        DDD,
        /** Units of the medicine or service (aantal), exact decimal. */
        UNITS,
        /** Distinct quarters. */
        QUARTERS;

        /** True when the column is decimal(38,8), false when it is a whole number. */
        public boolean isDecimal() {
            return this == DDD || this == UNITS;
        }
    }

    public FeatureDefinition {
        categories = Set.copyOf(categories);
        forms = Set.copyOf(forms);
    }
}
