package nl.mdzfactsheet.benchmark;

import static nl.mdzfactsheet.benchmark.ReportUnit.BYTE_ORDER;

import java.util.Comparator;
import java.util.List;
import nl.mdzfactsheet.contract.CanonicalText;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.table.SmallTable;
import org.jspecify.annotations.Nullable;

/** The table {@code eld_ceiling}: turnover of first-line diagnostics against the ceilings, and to which units the excess is passed on. Pure. */
final class EldCeilingTable {

    private static final Comparator<CeilingCount> ORDER = Comparator.comparing(CeilingCount::executingAgb, BYTE_ORDER)
            .thenComparing(CeilingCount::level, BYTE_ORDER)
            .thenComparing(CeilingCount::rhoId, BYTE_ORDER)
            .thenComparing(CeilingCount::practiceAgb, BYTE_ORDER);

    /**
     * One organisation or one unit of it, cents.
     *
     * @param level organisation or practice
     * @param ceilingCents null for a practice
     * @param aboveCents null for a practice
     */
    record CeilingCount(
            String executingAgb,
            String level,
            String rhoId,
            String practiceAgb,
            @Nullable Long ceilingCents,
            @Nullable Long grantedCents,
            @Nullable Long aboveCents,
            @Nullable Long passedOnCents) {}

    private EldCeilingTable() {}

    /** Sorted by organisation; its own row first, then its units. */
    static SmallTable of(List<CeilingCount> counts, int year, TableContract contract) {
        return new SmallTable(
                contract,
                counts.stream()
                        .sorted(ORDER)
                        .map(count -> List.of(
                                count.executingAgb(),
                                Integer.toString(year),
                                count.level(),
                                count.rhoId(),
                                count.practiceAgb(),
                                euro(count.ceilingCents()),
                                euro(count.grantedCents()),
                                euro(count.aboveCents()),
                                euro(count.passedOnCents())))
                        .toList());
    }

    private static String euro(@Nullable Long cents) {
        return cents == null ? "" : CanonicalText.euro(cents);
    }
}
