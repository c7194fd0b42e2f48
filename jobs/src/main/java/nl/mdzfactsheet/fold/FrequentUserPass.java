package nl.mdzfactsheet.fold;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.mdzfactsheet.contract.ColumnContract;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.patient.ContactYear;
import nl.mdzfactsheet.patient.profile.FrequentUserThresholds;
import nl.mdzfactsheet.patient.profile.FrequentUserThresholds.Threshold;
import nl.mdzfactsheet.table.ParquetColumnWriter;
import nl.mdzfactsheet.table.ParquetRowReader;
import nl.mdzfactsheet.table.ParquetRowWriter;
import nl.mdzfactsheet.table.TableColumn;
import nl.mdzfactsheet.table.columns.PatientYearColumns;
import nl.mdzfactsheet.table.mirror.TaskFiles;
import nl.mdzfactsheet.table.mirror.WorkerFiles;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;

/** The second, small pass over patient-years: whether a patient is a frequent user, in the year and in the year before, depends on all patients. */
final class FrequentUserPass implements WorkerFiles.Task<Integer, Boolean> {

    private static final long serialVersionUID = 1L;

    /** What decides in the reporting year, in the order of {@link #contacts}. */
    private static final List<TableColumn> YEAR = List.of(
            PatientYearColumns.SEX,
            PatientYearColumns.AGE,
            PatientYearColumns.ENROLLED_QUARTERS,
            PatientYearColumns.CONTACTS);

    private static final List<TableColumn> YEAR_BEFORE = List.of(
            PatientYearColumns.SEX_PREVIOUS,
            PatientYearColumns.AGE_PREVIOUS,
            PatientYearColumns.ENROLLED_QUARTERS_PREVIOUS,
            PatientYearColumns.CONTACTS_PREVIOUS);

    private final FrequentUserThresholds thresholds;
    private final FrequentUserThresholds previousThresholds;
    private final int year;
    private final List<ColumnContract> columns;
    private final String staging;
    private final @Nullable String earlier;
    private final boolean sameThresholds;

    /**
     * @param thresholds those of the reporting year
     * @param previousThresholds those of the year before, over everyone enrolled in that year
     * @param earlier output whose patient-years are still true where there is no working copy; null when there is a working copy of every bucket
     */
    FrequentUserPass(
            FrequentUserThresholds thresholds,
            FrequentUserThresholds previousThresholds,
            BucketPlan plan,
            @Nullable BaseFold earlier) {
        this.thresholds = thresholds;
        this.previousThresholds = previousThresholds;
        this.year = plan.year();
        this.columns = plan.yearColumns();
        this.staging = plan.outputFolder();
        this.earlier = earlier == null ? null : earlier.output().folder().toString();
        this.sameThresholds = earlier != null
                && FrequentUserThresholds.of(earlier.basis().contacts()).all().equals(thresholds.all())
                && FrequentUserThresholds.of(earlier.basis().previousContacts())
                        .all()
                        .equals(previousThresholds.all());
    }

    /** Writes patient_year from its working copy, bucket by bucket, and removes the working copy. */
    void run(JavaSparkContext context, List<Bucket> buckets, WorkerFiles workers) {
        if (buckets.isEmpty()) {
            return;
        }
        List<Integer> numbers = buckets.stream().map(Bucket::number).toList();
        context.parallelize(numbers, numbers.size()).map(workers.task(this)).collect();
        try {
            workers.remove(Path.of(staging, FoldRows.PATIENT_YEAR_WORKING));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the thresholds, one row per year and group with patients. */
    void writeThresholds(Contracts contracts) {
        Path file = Path.of(staging, FoldRows.FREQUENT_USER_THRESHOLD, "part-00000.parquet");
        List<ColumnContract> layout = FoldColumns.of(contracts, FoldRows.FREQUENT_USER_THRESHOLD);
        try (ParquetRowWriter out = ParquetRowWriter.open(file, FoldRows.FREQUENT_USER_THRESHOLD, layout)) {
            previousThresholds.all().forEach(t -> write(out, year - 1, t));
            thresholds.all().forEach(t -> write(out, year, t));
        }
    }

    private static void write(ParquetRowWriter out, int ofYear, Threshold t) {
        out.write((long) ofYear, t.group().sex(), t.group().age(), t.patients(), t.contacts(), t.frequent());
    }

    @Override
    public Boolean run(Integer bucket, TaskFiles files) {
        String name = FoldTable.fileName(bucket);
        Path working = Path.of(files.fetched(
                Path.of(staging, FoldRows.PATIENT_YEAR_WORKING, name).toString()));
        Path target = Path.of(files.path(staging), FoldRows.PATIENT_YEAR, name);
        boolean without = earlier != null && !Files.isRegularFile(working);
        Path source = without
                ? Path.of(files.fetched(
                        Path.of(earlier, FoldRows.PATIENT_YEAR, name).toString()))
                : working;
        if (without && sameThresholds) {
            TableMerge.link(source, target);
        } else {
            write(source, target);
        }
        return without;
    }

    private void write(Path source, Path target) {
        int frequentUser = position(PatientYearColumns.FREQUENT_USER);
        int frequentUserPrevious = position(PatientYearColumns.FREQUENT_USER_PREVIOUS);
        int[] now = positions(YEAR);
        int[] before = positions(YEAR_BEFORE);
        try (ParquetRowReader in = ParquetRowReader.open(source, FoldRows.PATIENT_YEAR, columns);
                ParquetRowWriter out = ParquetRowWriter.open(target, FoldRows.PATIENT_YEAR, columns)) {
            while (in.next()) {
                ParquetColumnWriter row = out.columns();
                for (int i = 0; i < columns.size(); i++) {
                    if (i == frequentUser) {
                        row.add(thresholds.isFrequent(contacts(in, year, now)));
                    } else if (i == frequentUserPrevious) {
                        row.add(previousThresholds.isFrequent(contacts(in, year - 1, before)));
                    } else {
                        in.copyValueTo(row, i);
                    }
                }
                row.endRow();
            }
        }
    }

    /** @param at positions of sex, age, enrolled quarters and contacts */
    private static ContactYear contacts(ParquetRowReader row, int ofYear, int[] at) {
        return new ContactYear(ofYear, (int) row.number(at[0]), (int) row.number(at[1]), (int) row.number(at[2]), (int)
                row.number(at[3]));
    }

    private int[] positions(List<TableColumn> wanted) {
        return wanted.stream().mapToInt(this::position).toArray();
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
