package nl.mdzfactsheet.fold;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.patient.ProgrammeContact;
import nl.mdzfactsheet.patient.Quarter;
import nl.mdzfactsheet.patient.curate.ContactIdentity;
import nl.mdzfactsheet.patient.reference.ContactRegistrations;
import nl.mdzfactsheet.patient.reference.ContactRegistrations.Registration;
import nl.mdzfactsheet.table.mirror.TaskFiles;
import nl.mdzfactsheet.table.mirror.WorkerFiles;
import org.apache.spark.api.java.JavaSparkContext;

/** Which practices registered contacts in which quarters: the one thing the fold of a patient must know of other patients. */
final class ContactPass implements WorkerFiles.Task<Bucket, Set<Registration>> {

    private static final long serialVersionUID = 1L;

    private final TableContract contract;

    private ContactPass(TableContract contract) {
        this.contract = contract;
    }

    /** Registrations of all buckets; contacts that a later delivery corrected count as corrected. */
    static ContactRegistrations of(
            JavaSparkContext context, TableContract contract, List<Bucket> buckets, WorkerFiles workers) {
        List<Bucket> withContacts = buckets.stream()
                .filter(b -> !b.contacts().isEmpty())
                .map(Bucket::contactsOnly)
                .toList();
        Set<Registration> all = new HashSet<>();
        if (!withContacts.isEmpty()) {
            context.parallelize(withContacts, withContacts.size())
                    .map(workers.task(new ContactPass(contract)))
                    .collect()
                    .forEach(all::addAll);
        }
        return new ContactRegistrations(all);
    }

    /** The same without Spark, for a look at single patients. */
    static ContactRegistrations of(TableContract contract, List<Bucket> buckets) {
        ContactPass pass = new ContactPass(contract);
        Set<Registration> all = new HashSet<>();
        buckets.forEach(bucket -> all.addAll(pass.registrations(bucket)));
        return new ContactRegistrations(all);
    }

    @Override
    public Set<Registration> run(Bucket bucket, TaskFiles files) {
        return registrations(bucket.fetched(files));
    }

    private Set<Registration> registrations(Bucket bucket) {
        Set<Registration> registrations = new HashSet<>();
        try (BucketHistories histories = new BucketHistories(List.of(), List.of(), cursors(contract, bucket))) {
            while (histories.hasNext()) {
                ContactIdentity.winners(histories.next().contacts())
                        .forEach(c -> registrations.add(
                                new Registration(c.practiceAgb(), c.programme(), Quarter.of(c.day()))));
            }
        }
        return registrations;
    }

    /** The contacts of a bucket, one cursor per file. */
    static List<PatientCursor<ProgrammeContact>> cursors(TableContract contract, Bucket bucket) {
        return bucket.contacts().stream()
                .map(file -> new PatientCursor<>(
                        Path.of(file.path()), contract, SegmentRows.contacts(contract, file.delivery())))
                .toList();
    }
}
