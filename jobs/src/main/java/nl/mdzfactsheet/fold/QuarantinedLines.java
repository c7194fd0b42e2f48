package nl.mdzfactsheet.fold;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.patient.ClaimLine;
import nl.mdzfactsheet.patient.PatientOutcome;
import nl.mdzfactsheet.patient.PatientOutcome.Fate;
import nl.mdzfactsheet.patient.PatientOutcome.LineFate;
import nl.mdzfactsheet.table.ParquetRowWriter;
import org.jspecify.annotations.Nullable;

/** Writes the lines of one bucket that curate set aside, each with its delivery, file, line number, reason, column and rule version. */
final class QuarantinedLines implements Closeable {

    /** Folder of the table below the output. */
    static final String TABLE = "quarantined_line";

    private static final Map<Fate, Reason> REASONS = new EnumMap<>(Map.of(
            Fate.UNKNOWN_CODE, Reason.UNKNOWN_CODE,
            Fate.VALUE_MISSING, Reason.VALUE_MISSING,
            Fate.CONFLICTING_LINE, Reason.CONFLICTING_LINE,
            Fate.CREDIT_EXCEEDS_DEBIT, Reason.CREDIT_EXCEEDS_DEBIT));

    private final BucketPlan plan;
    private final ParquetRowWriter rows;

    QuarantinedLines(BucketPlan plan, int bucket) {
        this.plan = plan;
        String name = String.format(Locale.ROOT, "bucket-%02d.parquet", bucket);
        Path file = Path.of(plan.outputFolder()).resolve(TABLE).resolve(name);
        this.rows = ParquetRowWriter.open(file, TABLE, plan.quarantine().columns());
    }

    void write(PatientOutcome outcome) {
        for (LineFate fate : outcome.fates()) {
            Reason reason = REASONS.get(fate.fate());
            if (reason != null) {
                write(outcome.patientId(), fate.line(), reason);
            }
        }
    }

    private void write(String patient, ClaimLine line, Reason reason) {
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

    @Override
    public void close() {
        rows.close();
    }
}
