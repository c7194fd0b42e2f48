package nl.mdzfactsheet.fold;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import nl.mdzfactsheet.contract.ColumnContract;
import nl.mdzfactsheet.fold.SegmentRows.Codes;
import nl.mdzfactsheet.patient.fold.PatientFold;
import nl.mdzfactsheet.patient.reference.ReferenceData;
import nl.mdzfactsheet.table.ActiveDeliveries;
import nl.mdzfactsheet.table.CodeDictionary;
import nl.mdzfactsheet.table.ParquetRowReader;
import nl.mdzfactsheet.table.StepOutput;
import nl.mdzfactsheet.table.StepStore;
import nl.mdzfactsheet.table.columns.PatientYearColumns;

/**
 * Proof that what is reused is what would be computed now: folds one bucket of patients once more, from the segments and without Spark, and compares it row by row with the stored output.
 * Which bucket goes round with the days, so that as many nights as there are buckets prove the whole.
 */
public final class FoldProof {

    /** Filled by a pass over all patients, of which one bucket knows nothing. */
    private static final Set<String> OF_ALL_PATIENTS =
            Set.of(PatientYearColumns.FREQUENT_USER.name(), PatientYearColumns.FREQUENT_USER_PREVIOUS.name());

    private final FoldRequest request;
    private final StepOutput stored;

    /**
     * @param request what was computed
     * @param stored its output
     */
    public FoldProof(FoldRequest request, StepOutput stored) {
        this.request = request;
        this.stored = stored;
    }

    /**
     * The files that differ, empty when all rows are the same.
     *
     * @param turn chooses the bucket; turns that follow each other go round
     * @param scratch empty folder to work in, removed afterwards
     */
    public List<String> differences(int turn, Path scratch) {
        ActiveSegments segments = new ActiveSegments(
                request.home(), ActiveDeliveries.read(request.ingest().folder()));
        List<Bucket> buckets = segments.buckets();
        if (buckets.isEmpty()) {
            return List.of();
        }
        Bucket bucket = buckets.get(Math.floorMod(turn, buckets.size()));
        BucketPlan plan = FoldStage.plan(request, segments, scratch);
        ReferenceData reference = new ReferenceData(
                ReferenceSnapshot.read(request.ingest().folder(), request.contracts()),
                segments.coverage(),
                ContactPass.of(plan.contactContract(), buckets),
                request.programmes());
        try {
            BucketFold.fold(
                    bucket,
                    plan,
                    new PatientFold(reference, plan.year(), plan.features()),
                    new Codes(CodeDictionary.load(request.home().dictionary()).texts()));
            return differences(plan, FoldTable.fileName(bucket.number()), scratch);
        } finally {
            remove(scratch);
        }
    }

    private List<String> differences(BucketPlan plan, String file, Path scratch) {
        Map<String, List<ColumnContract>> tables = Map.of(
                FoldRows.NET_LINE, plan.lineColumns(),
                FoldRows.PATIENT_QUARTER, plan.quarterColumns(),
                FoldRows.PATIENT_YEAR, plan.yearColumns(),
                FoldRows.DETECTION, plan.detectionColumns(),
                QuarantinedLines.TABLE, plan.quarantine().columns());
        List<String> different = new ArrayList<>();
        for (String table : tables.keySet().stream().sorted().toList()) {
            String anew = table.equals(FoldRows.PATIENT_YEAR) ? FoldRows.PATIENT_YEAR_WORKING : table;
            Path kept = stored.folder().resolve(table).resolve(file);
            List<ColumnContract> columns = tables.getOrDefault(table, List.of());
            if (!Files.isRegularFile(kept)
                    || !same(table, columns, kept, scratch.resolve(anew).resolve(file))) {
                different.add(table + "/" + file);
            }
        }
        return different;
    }

    private static boolean same(String table, List<ColumnContract> columns, Path kept, Path anew) {
        int[] compared = IntStream.range(0, columns.size())
                .filter(i -> !OF_ALL_PATIENTS.contains(columns.get(i).name()))
                .toArray();
        try (ParquetRowReader one = ParquetRowReader.open(kept, table, columns);
                ParquetRowReader other = ParquetRowReader.open(anew, table, columns)) {
            boolean more = one.next();
            while (more == other.next()) {
                if (!more) {
                    return true;
                }
                for (int column : compared) {
                    if (!Objects.equals(one.value(column), other.value(column))) {
                        return false;
                    }
                }
                more = one.next();
            }
            return false;
        }
    }

    private static void remove(Path scratch) {
        try {
            StepStore.delete(scratch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
