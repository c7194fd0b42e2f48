package nl.mdzfactsheet.patient.curate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.mdzfactsheet.patient.ClaimLine;
import nl.mdzfactsheet.patient.Coverage;
import nl.mdzfactsheet.patient.DayRange;
import nl.mdzfactsheet.patient.DayRanges;
import nl.mdzfactsheet.patient.InsuredPeriod;

/** When a person was insured: inside a period of verzekerden and not after the earliest overlijdensdatum. */
public final class InsuredTime {

    private final List<InsuredPeriod> periods;
    private final int deathDay;
    private final DayRanges insured;

    public InsuredTime(List<InsuredPeriod> periods) {
        this.periods = new ArrayList<>(periods);
        this.periods.sort(Comparator.comparingInt(InsuredPeriod::fromDay));
        int death = InsuredPeriod.OPEN;
        for (InsuredPeriod period : periods) {
            death = Math.min(death, period.deathDay());
        }
        deathDay = death;
        List<DayRange> alive = new ArrayList<>(periods.size());
        for (InsuredPeriod period : periods) {
            alive.add(new DayRange(period.fromDay(), Math.min(period.toDay(), deathDay)));
        }
        insured = DayRanges.of(alive);
    }

    /** Whether verzekerden holds the person. */
    public boolean isKnown() {
        return !periods.isEmpty();
    }

    /** Coverage of a day: deceased goes before uninsured, the day of death itself is insured. */
    public Coverage on(int day) {
        if (periods.isEmpty()) {
            return Coverage.UNKNOWN;
        }
        if (day > deathDay) {
            return Coverage.DECEASED;
        }
        return insured.contains(day) ? Coverage.INSURED : Coverage.UNINSURED;
    }

    /** Label of the period that insures the person on a day; {@link ClaimLine#NONE} when none does. */
    public int labelOn(int day) {
        if (day <= deathDay) {
            for (InsuredPeriod period : periods) {
                if (day >= period.fromDay() && day <= period.toDay()) {
                    return period.uzovi();
                }
            }
        }
        return ClaimLine.NONE;
    }

    /** Whether the person was insured on the day. */
    public boolean contains(int day) {
        return insured.contains(day);
    }

    /** Whether the person was insured on every day of the range. */
    public boolean covers(DayRange range) {
        return insured.covers(range.fromDay(), range.toDay());
    }

    /** Number of insured days in a range. */
    public int daysIn(DayRange range) {
        return insured.daysIn(range);
    }

    /**
     * The row that says who the person is in a year: the one valid on 31 December, else the last that ended before, else the
     * first.
     *
     * @throws IndexOutOfBoundsException when the person is not in verzekerden
     */
    public InsuredPeriod personIn(int year) {
        int lastDay = DayRange.ofYear(year).toDay();
        InsuredPeriod found = periods.get(0);
        for (InsuredPeriod period : periods) {
            if (period.fromDay() <= lastDay) {
                found = period;
            }
        }
        return found;
    }
}
