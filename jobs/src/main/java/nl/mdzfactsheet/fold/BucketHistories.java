package nl.mdzfactsheet.fold;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.ObjIntConsumer;
import java.util.stream.Stream;
import nl.mdzfactsheet.fold.PatientCursor.RowMapper;
import nl.mdzfactsheet.fold.SegmentRows.Codes;
import nl.mdzfactsheet.patient.ClaimLine;
import nl.mdzfactsheet.patient.InsuredPeriod;
import nl.mdzfactsheet.patient.PatientHistory;
import nl.mdzfactsheet.patient.ProgrammeContact;
import nl.mdzfactsheet.table.ActiveDeliveries.Side;
import nl.mdzfactsheet.table.ParquetRowReader;
import org.jspecify.annotations.Nullable;

/** The histories of all patients of one bucket, in order: a merge of sorted segments with one patient in memory. */
final class BucketHistories implements Iterator<PatientHistory>, Closeable {

    private final List<PatientCursor<ClaimLine>> claims;
    private final List<PatientCursor<InsuredPeriod>> insured;
    private final List<PatientCursor<ProgrammeContact>> contacts;

    BucketHistories(
            List<PatientCursor<ClaimLine>> claims,
            List<PatientCursor<InsuredPeriod>> insured,
            List<PatientCursor<ProgrammeContact>> contacts) {
        this.claims = List.copyOf(claims);
        this.insured = List.copyOf(insured);
        this.contacts = List.copyOf(contacts);
    }

    /** Opens all segments of a bucket. */
    static BucketHistories open(Bucket bucket, BucketPlan plan, Codes codes) {
        List<PatientCursor<ClaimLine>> claims = new ArrayList<>();
        for (Bucket.DeliveryFile file : bucket.claims()) {
            claims.add(new PatientCursor<>(
                    Path.of(file.path()),
                    plan.claimContract(),
                    counted(SegmentRows.claims(plan.claimContract(), codes, file.delivery()), file.only())));
        }
        List<PatientCursor<InsuredPeriod>> insured = new ArrayList<>();
        for (String file : bucket.insured()) {
            insured.add(new PatientCursor<>(
                    Path.of(file), plan.insuredContract(), SegmentRows.insuredPeriods(plan.insuredContract())));
        }
        return new BucketHistories(claims, insured, ContactPass.cursors(plan.contactContract(), bucket));
    }

    /** The rows of the side that counts; null for the others. */
    private static RowMapper<ClaimLine> counted(RowMapper<ClaimLine> all, @Nullable Side only) {
        return only == null
                ? all
                : row -> {
                    ClaimLine line = all.map(row);
                    return line != null && line.debit() == (only == Side.DEBIT) ? line : null;
                };
    }

    private Stream<PatientCursor<?>> cursors() {
        return Stream.of(claims, insured, contacts).flatMap(List::stream);
    }

    @Override
    public boolean hasNext() {
        return lists().anyMatch(list -> list.stream().anyMatch(c -> !c.exhausted()));
    }

    private Stream<List<? extends PatientCursor<?>>> lists() {
        return Stream.of(claims, insured, contacts);
    }

    @Override
    public PatientHistory next() {
        PatientKey patient = smallest();
        List<ClaimLine> lines = new ArrayList<>();
        claims.forEach(c -> c.drain(patient, lines));
        List<InsuredPeriod> periods = new ArrayList<>(2);
        insured.forEach(c -> c.drain(patient, periods));
        List<ProgrammeContact> registered = new ArrayList<>();
        contacts.forEach(c -> c.drain(patient, registered));
        return new PatientHistory(patient.text(), lines, periods, registered);
    }

    /** The patient whose history comes next. */
    PatientKey patient() {
        return smallest();
    }

    /**
     * Passes over the next history.
     *
     * @param lines receives its claim rows, with the place of their file among the files of the bucket
     */
    void skip(ObjIntConsumer<ParquetRowReader> lines) {
        PatientKey patient = smallest();
        for (int file = 0; file < claims.size(); file++) {
            int place = file;
            claims.get(file).skip(patient, row -> lines.accept(row, place));
        }
        Stream.concat(insured.stream(), contacts.stream()).forEach(c -> c.skip(patient, row -> {}));
    }

    private PatientKey smallest() {
        PatientKey smallest = null;
        for (PatientCursor<?> cursor : (Iterable<PatientCursor<?>>) cursors()::iterator) {
            if (!cursor.exhausted() && (smallest == null || cursor.patient().compareTo(smallest) < 0)) {
                smallest = cursor.patient();
            }
        }
        if (smallest == null) {
            throw new NoSuchElementException();
        }
        return smallest;
    }

    @Override
    public void close() {
        cursors().forEach(PatientCursor::close);
    }
}
