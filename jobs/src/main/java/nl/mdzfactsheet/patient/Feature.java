package nl.mdzfactsheet.patient;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A profile feature as data: one column of the patient-year. A net insured line counts when it is of the table, fits every
 * selection given and lies in the quarters.
 *
 * @param name column name
 * @param table claim table; null = all six
 * @param categories categories of prestaties; empty = no selection
 * @param atcPrefixes prefixes of ATC codes; empty = no selection
 * @param services exact services; empty = no selection
 * @param forms toedieningsvormen; empty = no selection
 * @param aggregate what is counted
 * @param yearOffset 0 = reporting year, -1 = the year before
 * @param fromQuarter first quarter, 1 to 4
 * @param toQuarter last quarter, 1 to 4
 */
public record Feature(
        String name,
        @Nullable ClaimTable table,
        Set<String> categories,
        List<String> atcPrefixes,
        Set<ServiceCode> services,
        Set<String> forms,
        Aggregate aggregate,
        int yearOffset,
        int fromQuarter,
        int toQuarter)
        implements Serializable {

    /** lines, days = distinct dates, amount = cents, ddd in 10^-8, units in hundredths, quarters = distinct quarters. */
    public enum Aggregate {
        LINES,
        DAYS,
        AMOUNT,
        DDD,
        UNITS,
        QUARTERS
    }
}
