package nl.mdzfactsheet.fold;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.patient.ClaimLine;
import nl.mdzfactsheet.patient.PatientOutcome;
import nl.mdzfactsheet.patient.PatientOutcome.Fate;
import nl.mdzfactsheet.patient.PatientOutcome.LineFate;
import nl.mdzfactsheet.table.ParquetRowWriter;
import org.jspecify.annotations.Nullable;

/** The lines that curate set aside, each with its delivery, file, line number, reason, column and rule version. */
final class QuarantinedLines {

    /** Folder of the table below the output. */
    static final String TABLE = "quarantined_line";

    private static final Map<Fate, Reason> REASONS = new EnumMap<>(Map.of(
            Fate.UNKNOWN_CODE, Reason.UNKNOWN_CODE,
            Fate.VALUE_MISSING, Reason.VALUE_MISSING,
            Fate.CONFLICTING_LINE, Reason.CONFLICTING_LINE,
            Fate.CREDIT_EXCEEDS_DEBIT, Reason.CREDIT_EXCEEDS_DEBIT));

    private final BucketPlan plan;

    QuarantinedLines(BucketPlan plan) {
        this.plan = plan;
    }

    /** The table quarantined_line. */
    FoldTable table() {
        return new FoldTable(
                TABLE,
                plan.quarantine().columns(),
                (outcome, out) -> of(outcome).forEach(fate -> write(outcome.patientId(), fate, out)),
                QuarantinedLines::of);
    }

    private static List<LineFate> of(PatientOutcome outcome) {
        return outcome.fates().stream()
                .filter(fate -> REASONS.containsKey(fate.fate()))
                .toList();
    }

    private void write(String patient, LineFate fate, ParquetRowWriter rows) {
        Reason reason = Objects.requireNonNull(REASONS.get(fate.fate()));
        ClaimLine line = fate.line();
        ClaimLine.Origin origin = line.origin();
        rows.write(
                plan.deliveryIds().get(origin.delivery()),
                line.table().tableName(),
                plan.quarantine().files().get(origin.delivery()).get(origin.file()),
                origin.line(),
                reason.code(),
                column(reason),
                plan.quarantine().versions().get(line.table()),
                line.amountCents(),
                line.debit(),
                patient,
                line.declaratieId());
    }

    private static @Nullable String column(Reason reason) {
        return switch (reason) {
            case UNKNOWN_CODE -> "prestatiecode";
            case VALUE_MISSING -> "agb_praktijk";
            default -> null;
        };
    }
}
