package nl.mdzfactsheet.patient.detect;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.mdzfactsheet.patient.ClaimTable;
import nl.mdzfactsheet.patient.DayRange;
import nl.mdzfactsheet.patient.NetLine;
import nl.mdzfactsheet.patient.Quarter;
import nl.mdzfactsheet.patient.curate.CuratedHistory;
import nl.mdzfactsheet.patient.curate.InsuredTime;
import nl.mdzfactsheet.patient.reference.Indication;
import nl.mdzfactsheet.patient.reference.ReferenceData;

/**
 * Whether claims hold an indication for a programme in the eight quarters that end with a quarter of the reporting year. Used by
 * D10 and by undercoverage.
 */
public final class IndicationCheck implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Whole calendar months, covered and insured, that are needed to tell. */
    private static final int NEEDED_MONTHS = 12;

    private static final int WINDOW_QUARTERS = 8;

    /** What the claims say. */
    public enum Answer {
        NOT_ASSESSED,
        MET,
        NOT_MET
    }

    private record Key(String programme, Quarter quarter) implements Serializable {}

    /** @param months whole calendar months in which every table of the rows is covered */
    private record Window(DayRange days, List<Integer> rows, List<DayRange> months) implements Serializable {}

    private final ReferenceData reference;
    private final Map<Key, Window> windows = new HashMap<>();

    public IndicationCheck(ReferenceData reference, int year) {
        this.reference = reference;
        for (String programme : reference.programmes()) {
            for (int number = 1; number <= 4; number++) {
                Quarter quarter = new Quarter(year, number);
                windows.put(new Key(programme, quarter), window(programme, quarter));
            }
        }
    }

    private Window window(String programme, Quarter last) {
        Quarter first = last.next(1 - WINDOW_QUARTERS);
        List<Integer> rows = reference.indications().valid(programme, Indication.Role.INDICATIE, last.lastDay());
        Set<ClaimTable> tables = EnumSet.noneOf(ClaimTable.class);
        rows.forEach(row -> tables.addAll(reference.indications().row(row).tables()));
        List<DayRange> covered = new ArrayList<>();
        for (Quarter quarter = first; quarter.compareTo(last) <= 0; quarter = quarter.next(1)) {
            for (DayRange month : quarter.months()) {
                if (reference.coverage().coversAll(tables, month)) {
                    covered.add(month);
                }
            }
        }
        return new Window(new DayRange(first.firstDay(), last.lastDay()), rows, covered);
    }

    /** The answer for a programme at the end of a quarter of the reporting year. */
    public Answer answer(String programme, Quarter quarter, CuratedHistory history, PatternHits hits) {
        Window window = Objects.requireNonNull(windows.get(new Key(programme, quarter)), "not in the reporting year");
        if (window.rows().isEmpty() || insuredMonths(window, history.insured()) < NEEDED_MONTHS) {
            return Answer.NOT_ASSESSED;
        }
        boolean met = hits.isMet(window.rows(), line -> counts(line, window.days(), history.insured()));
        return met ? Answer.MET : Answer.NOT_MET;
    }

    /** The lines that prove an indication at the end of a quarter, whether or not it could be assessed; empty when there is none. */
    public List<NetLine> proof(String programme, Quarter quarter, CuratedHistory history, PatternHits hits) {
        Window window = Objects.requireNonNull(windows.get(new Key(programme, quarter)), "not in the reporting year");
        return hits.proof(window.rows(), line -> counts(line, window.days(), history.insured())).stream()
                .distinct()
                .sorted(NetLine.IN_ORDER)
                .toList();
    }

    private static int insuredMonths(Window window, InsuredTime insured) {
        int months = 0;
        for (DayRange month : window.months()) {
            if (insured.covers(month)) {
                months++;
            }
        }
        return months;
    }

    private boolean counts(NetLine line, DayRange window, InsuredTime insured) {
        int day = line.claim().serviceDay();
        return window.contains(day)
                && insured.contains(day)
                && reference.coverage().covers(line.claim().table(), day);
    }
}
