package nl.mdzfactsheet.patient.reference;

import java.io.Serializable;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import nl.mdzfactsheet.patient.ClaimTable;
import nl.mdzfactsheet.patient.DayRange;
import nl.mdzfactsheet.patient.DayRanges;

/** The days on which each claim table is covered: those inside the period of an active full delivery that holds it. */
public final class TableCoverage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Map<ClaimTable, DayRanges> days = new EnumMap<>(ClaimTable.class);

    /** @param periods periods of active full deliveries per table; a table without any is not covered */
    public TableCoverage(Map<ClaimTable, ? extends Collection<DayRange>> periods) {
        for (ClaimTable table : ClaimTable.values()) {
            Collection<DayRange> given = periods.get(table);
            days.put(table, given == null ? DayRanges.NONE : DayRanges.of(given));
        }
    }

    /** Whether a table is covered on every day from … to. */
    public boolean covers(ClaimTable table, DayRange range) {
        return of(table).covers(range.fromDay(), range.toDay());
    }

    /** Whether a table is covered on a day. */
    public boolean covers(ClaimTable table, int day) {
        return of(table).contains(day);
    }

    /** Whether all these tables are covered on every day from … to. */
    public boolean coversAll(Collection<ClaimTable> tables, DayRange range) {
        return tables.stream().allMatch(table -> covers(table, range));
    }

    /** The days covered up to and including one, per table, as text: equal coverage gives equal texts. */
    public String until(int lastDay) {
        StringBuilder text = new StringBuilder();
        for (ClaimTable table : ClaimTable.values()) {
            text.append(table).append(' ').append(of(table).until(lastDay)).append('\n');
        }
        return text.toString();
    }

    private DayRanges of(ClaimTable table) {
        return days.getOrDefault(table, DayRanges.NONE);
    }
}
