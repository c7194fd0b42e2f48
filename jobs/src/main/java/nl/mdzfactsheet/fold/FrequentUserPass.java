package nl.mdzfactsheet.fold;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import nl.mdzfactsheet.contract.ColumnContract;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.patient.profile.FrequentUserGroup;
import nl.mdzfactsheet.patient.profile.FrequentUserThresholds;
import nl.mdzfactsheet.patient.profile.FrequentUserThresholds.Threshold;
import nl.mdzfactsheet.table.ParquetRowReader;
import nl.mdzfactsheet.table.ParquetRowWriter;
import nl.mdzfactsheet.table.StepStore;
import nl.mdzfactsheet.table.TableColumn;
import nl.mdzfactsheet.table.columns.PatientYearColumns;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.VoidFunction;
import org.jspecify.annotations.Nullable;

/** The second, small pass over patient-years: whether a patient is a frequent user depends on all patients. */
final class FrequentUserPass implements VoidFunction<Integer> {

    private static final long serialVersionUID = 1L;

    private final FrequentUserThresholds thresholds;
    private final List<ColumnContract> columns;
    private final String staging;

    private FrequentUserPass(FrequentUserThresholds thresholds, List<ColumnContract> columns, Path staging) {
        this.thresholds = thresholds;
        this.columns = List.copyOf(columns);
        this.staging = staging.toString();
    }

    /** Writes patient_year from its working copy, bucket by bucket, and removes the working copy. */
    static void run(
            JavaSparkContext context, List<Bucket> buckets, FrequentUserThresholds thresholds, BucketPlan plan) {
        if (buckets.isEmpty()) {
            return;
        }
        Path staging = Path.of(plan.outputFolder());
        List<Integer> numbers = buckets.stream().map(Bucket::number).toList();
        context.parallelize(numbers, numbers.size())
                .foreach(new FrequentUserPass(thresholds, plan.yearColumns(), staging));
        try {
            StepStore.delete(staging.resolve(FoldWriter.PATIENT_YEAR_WORKING));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the thresholds, one row per group with patients. */
    static void writeThresholds(FrequentUserThresholds thresholds, Contracts contracts, int year, Path staging) {
        Path file = staging.resolve(FoldWriter.FREQUENT_USER_THRESHOLD).resolve("part-00000.parquet");
        List<ColumnContract> columns = FoldColumns.of(contracts, FoldWriter.FREQUENT_USER_THRESHOLD);
        try (ParquetRowWriter out = ParquetRowWriter.open(file, FoldWriter.FREQUENT_USER_THRESHOLD, columns)) {
            for (Threshold t : thresholds.all()) {
                out.write((long) year, t.group().sex(), t.group().age(), t.patients(), t.contacts(), t.frequent());
            }
        }
    }

    @Override
    public void call(Integer bucket) {
        int frequentUser = position(PatientYearColumns.FREQUENT_USER);
        String name = FoldWriter.fileName(bucket);
        Path working = Path.of(staging, FoldWriter.PATIENT_YEAR_WORKING, name);
        Path target = Path.of(staging, FoldWriter.PATIENT_YEAR, name);
        try (ParquetRowReader in = ParquetRowReader.open(working, FoldWriter.PATIENT_YEAR, columns);
                ParquetRowWriter out = ParquetRowWriter.open(target, FoldWriter.PATIENT_YEAR, columns)) {
            while (in.next()) {
                @Nullable Object[] row = new @Nullable Object[columns.size()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = in.value(i);
                }
                row[frequentUser] = isFrequent(in);
                out.write(row);
            }
        }
    }

    private boolean isFrequent(ParquetRowReader row) {
        int sex = (int) row.number(position(PatientYearColumns.SEX));
        int age = (int) row.number(position(PatientYearColumns.AGE));
        return thresholds.isFrequent(
                FrequentUserGroup.of(sex, age), (int) row.number(position(PatientYearColumns.ENROLLED_QUARTERS)), (int)
                        row.number(position(PatientYearColumns.CONTACTS)));
    }

    private int position(TableColumn column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column.name())) {
                return i;
            }
        }
        throw new IllegalStateException("patient_year has no column " + column.name());
    }
}
