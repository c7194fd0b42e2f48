package nl.mdzfactsheet.fold;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.mdzfactsheet.contract.ColumnContract;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.patient.profile.FrequentUserGroup;
import nl.mdzfactsheet.patient.profile.FrequentUserThresholds;
import nl.mdzfactsheet.patient.profile.FrequentUserThresholds.ContactCount;
import nl.mdzfactsheet.patient.profile.FrequentUserThresholds.Threshold;
import nl.mdzfactsheet.table.ParquetRowWriter;
import nl.mdzfactsheet.table.SparkTables;
import nl.mdzfactsheet.table.StepStore;
import nl.mdzfactsheet.table.columns.FrequentUserThresholdColumns;
import nl.mdzfactsheet.table.columns.PatientYearColumns;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/** The second, small pass over patient-years: what needs all patients at once. */
final class FrequentUserPass {

    private static final int QUARTERS_OF_A_YEAR = 4;

    private static final String PATIENTS = "patients";

    private FrequentUserPass() {}

    /** Reads the working patient-years, writes the thresholds and the patient-years with frequent_user, and removes the working copy. */
    static void run(SparkSession spark, Contracts contracts, int year, List<ColumnContract> columns, Path staging) {
        Path workingFolder = staging.resolve(FoldWriter.PATIENT_YEAR_WORKING);
        if (!Files.exists(workingFolder)) {
            return;
        }
        Dataset<Row> working = spark.read().parquet(workingFolder.toString());
        List<Threshold> thresholds = thresholds(contactDistribution(working).collectAsList());
        Path folder = staging.resolve(FoldWriter.FREQUENT_USER_THRESHOLD);
        writeThresholds(thresholds, contracts, year, folder);
        TableContract contract = contracts.table(Layer.CURATED, FoldWriter.FREQUENT_USER_THRESHOLD);
        Dataset<Row> byGroup = spark.read()
                .schema(SparkTables.schema(contract))
                .parquet(folder.toString())
                .select(
                        FrequentUserThresholdColumns.SEX_GROUP.col(),
                        FrequentUserThresholdColumns.AGE_GROUP.col(),
                        FrequentUserThresholdColumns.THRESHOLD.col());
        withFrequentUser(working, byGroup, columns)
                .write()
                .mode(SaveMode.ErrorIfExists)
                .parquet(staging.resolve(FoldWriter.PATIENT_YEAR).toString());
        try {
            StepStore.delete(workingFolder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Threshold> thresholds(List<Row> distribution) {
        List<ContactCount> counts = distribution.stream()
                .map(r -> new ContactCount(
                        new FrequentUserGroup(r.getString(0), r.getString(1)), r.getInt(2), r.getLong(3)))
                .toList();
        return FrequentUserThresholds.of(counts).all();
    }

    private static void writeThresholds(List<Threshold> thresholds, Contracts contracts, int year, Path folder) {
        List<ColumnContract> columns = FoldColumns.of(contracts, FoldWriter.FREQUENT_USER_THRESHOLD);
        try (ParquetRowWriter out = ParquetRowWriter.open(
                folder.resolve("part-00000.parquet"), FoldWriter.FREQUENT_USER_THRESHOLD, columns)) {
            for (Threshold t : thresholds) {
                out.write((long) year, t.group().sex(), t.group().age(), t.patients(), t.contacts(), t.frequent());
            }
        }
    }

    /** Contacts of patients enrolled in four quarters: rows (sex group, age group, contacts, patients). */
    static Dataset<Row> contactDistribution(Dataset<Row> working) {
        return working.filter(enrolledAllYear())
                .groupBy(col(FoldColumns.SEX_GROUP), col(FoldColumns.AGE_GROUP), PatientYearColumns.CONTACTS.col())
                .agg(count(lit(1)).as(PATIENTS));
    }

    static Column enrolledAllYear() {
        return PatientYearColumns.ENROLLED_QUARTERS.col().equalTo(QUARTERS_OF_A_YEAR);
    }

    /** Patient-years in final column order with frequent_user; each row matches at most one group. */
    static Dataset<Row> withFrequentUser(Dataset<Row> working, Dataset<Row> thresholds, List<ColumnContract> columns) {
        Column frequent = enrolledAllYear()
                .and(PatientYearColumns.CONTACTS.col().geq(FrequentUserThresholdColumns.THRESHOLD.col()));
        Column[] order = columns.stream().map(c -> functions.col(c.name())).toArray(Column[]::new);
        return working.join(
                        broadcast(thresholds),
                        working.col(FoldColumns.SEX_GROUP)
                                .equalTo(thresholds.col(FrequentUserThresholdColumns.SEX_GROUP.name()))
                                .and(working.col(FoldColumns.AGE_GROUP)
                                        .equalTo(thresholds.col(FrequentUserThresholdColumns.AGE_GROUP.name()))),
                        "left")
                .withColumn(PatientYearColumns.FREQUENT_USER.name(), coalesce(frequent, lit(false)))
                .select(order);
    }
}
