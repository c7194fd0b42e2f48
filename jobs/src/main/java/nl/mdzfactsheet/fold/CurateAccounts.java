package nl.mdzfactsheet.fold;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.fold.BucketTally.AccountKey;
import nl.mdzfactsheet.fold.BucketTally.Amounts;
import nl.mdzfactsheet.patient.ClaimTable;
import nl.mdzfactsheet.patient.PatientOutcome.Fate;
import nl.mdzfactsheet.table.ParquetRowWriter;
import nl.mdzfactsheet.table.Tally;

/** The accounting of curate: asserted in every run and written as the table curate_outcome. */
final class CurateAccounts {

    private CurateAccounts() {}

    /**
     * Active debit − active credit (after quarantine) = net − unmatched credit, in cents per table. Debit and credit are counted as delivered, net as
     * left by the reversals, so a wrong reversal breaks it.
     */
    static void assertIdentity(BucketTally tally) {
        Map<ClaimTable, Long> difference = new EnumMap<>(ClaimTable.class);
        tally.amounts()
                .forEach((key, row) -> difference.merge(key.table(), difference(key.fate(), row), Math::addExact));
        difference.forEach((table, cents) -> {
            if (cents != 0) {
                throw broken("table " + table.tableName()
                        + ": active debit - active credit = net - unmatched credit, but they differ by " + cents
                        + " cents");
            }
        });
    }

    /**
     * Every accepted line of the active deliveries has exactly one fate: accepted by the intake = the sum over all fates, per delivery and table, in lines and in
     * original cents, debit and credit apart. A segment that was not read, or read twice, breaks it.
     *
     * @param accepted what the intake accepted, per ordinal of the delivery and claim table
     */
    static void assertComplete(BucketTally tally, List<Map<ClaimTable, Tally>> accepted) {
        List<Map<ClaimTable, Tally>> judged = new ArrayList<>();
        accepted.forEach(delivery -> judged.add(new EnumMap<>(ClaimTable.class)));
        tally.amounts().forEach((key, row) -> judged.get(key.delivery())
                .merge(
                        key.table(),
                        new Tally(row.debitLines + row.creditLines, row.debitCents, row.creditCents),
                        Tally::plus));
        for (int delivery = 0; delivery < accepted.size(); delivery++) {
            for (ClaimTable table : ClaimTable.values()) {
                Tally in = accepted.get(delivery).getOrDefault(table, Tally.NONE);
                Tally out = judged.get(delivery).getOrDefault(table, Tally.NONE);
                if (!in.equals(out)) {
                    throw broken("table " + table.tableName() + ": " + in.lines()
                            + " lines accepted, with their cents, are all judged, but " + out.lines() + " were");
                }
            }
        }
    }

    private static MdzException broken(String rule) {
        return new MdzException(
                ExitCode.UNEXPECTED,
                Reason.IDENTITY_BROKEN,
                null,
                rule,
                "keep the home folder and report the fault; nothing was published");
    }

    private static long difference(Fate fate, Amounts row) {
        return switch (fate) {
            case NET, PARTLY_REVERSED, REVERSED -> row.debitCents - row.creditCents - row.netCents;
            case CREDIT_USED -> row.debitCents - row.creditCents;
            case UNMATCHED_CREDIT -> row.debitCents - row.creditCents + row.creditCents;
            case REPEATED, RESTATED_LINE, UNKNOWN_CODE, VALUE_MISSING, CONFLICTING_LINE, CREDIT_EXCEEDS_DEBIT -> 0;
        };
    }

    /** Writes the rows in order of delivery, table and outcome. */
    static void write(BucketTally tally, List<String> deliveryIds, ParquetRowWriter out) {
        new TreeMap<AccountKey, Amounts>(tally.amounts())
                .forEach((key, row) -> out.write(
                        deliveryIds.get(key.delivery()),
                        key.table().tableName(),
                        key.fate().name().toLowerCase(Locale.ROOT),
                        row.debitLines,
                        row.debitCents,
                        row.creditLines,
                        row.creditCents,
                        row.netCents));
    }
}
