package nl.mdzfactsheet.fold;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;

import java.util.List;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.patient.Quarter;
import nl.mdzfactsheet.patient.reference.ContactRegistrations;
import nl.mdzfactsheet.patient.reference.ContactRegistrations.Registration;
import nl.mdzfactsheet.table.SparkTables;
import nl.mdzfactsheet.table.columns.ProgrammeContactColumns;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Which practices registered contacts in which quarters: the one thing the fold of a patient must know of other patients. */
final class RegisteredContacts {

    private static final String DELIVERY = "delivery";
    private static final String LATEST = "latest";

    private RegisteredContacts() {}

    static ContactRegistrations of(SparkSession spark, Contracts contracts, ActiveSegments segments) {
        TableContract contract = contracts.table(Layer.CURATED, "programme_contact");
        Dataset<Row> all = SparkTables.read(spark, contract, List.of()).withColumn(DELIVERY, lit(0));
        for (int delivery = 0; delivery < segments.deliveryIds().size(); delivery++) {
            if (!segments.contactFiles(delivery).isEmpty()) {
                all = all.unionByName(SparkTables.read(spark, contract, segments.contactFiles(delivery))
                        .withColumn(DELIVERY, lit(delivery)));
            }
        }
        return new ContactRegistrations(latest(all).collectAsList().stream()
                .map(r -> new Registration(r.getInt(0), r.getString(1), Quarter.of(r.getInt(2))))
                .distinct()
                .toList());
    }

    /** Practice, programme and day of every contact as the latest delivery has it, distinct. */
    private static Dataset<Row> latest(Dataset<Row> contacts) {
        return contacts.groupBy(
                        ProgrammeContactColumns.PATIENT_HI.col(),
                        ProgrammeContactColumns.PATIENT_LO.col(),
                        ProgrammeContactColumns.CONTACT_ID.col())
                .agg(max_by(
                                struct(
                                        ProgrammeContactColumns.PRACTICE_AGB.col(),
                                        ProgrammeContactColumns.PROGRAMME.col(),
                                        ProgrammeContactColumns.CONTACT_DAY.col()),
                                col(DELIVERY))
                        .as(LATEST))
                .select(LATEST + ".*")
                .distinct();
    }
}
