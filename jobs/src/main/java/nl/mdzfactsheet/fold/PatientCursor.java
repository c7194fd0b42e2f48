package nl.mdzfactsheet.fold;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.table.ParquetRowReader;
import nl.mdzfactsheet.table.columns.ClaimEventColumns;
import org.jspecify.annotations.Nullable;

/**
 * Walks through one sorted segment file, patient by patient.
 *
 * @param <T> what a row becomes
 */
final class PatientCursor<T> implements Closeable {

    /** Makes a value of the current row; null when the row does not count. */
    interface RowMapper<T> {
        @Nullable
        T map(ParquetRowReader row);
    }

    private final Path file;
    private final ParquetRowReader reader;
    private final RowMapper<T> mapper;
    private final int hiColumn;
    private final int loColumn;
    private PatientKey patient = PatientKey.FIRST;
    private boolean exhausted;

    PatientCursor(Path file, TableContract contract, RowMapper<T> mapper) {
        this.file = file;
        this.reader = ParquetRowReader.open(file, contract);
        this.mapper = mapper;
        this.hiColumn = contract.columnNames().indexOf(ClaimEventColumns.PATIENT_HI.name());
        this.loColumn = contract.columnNames().indexOf(ClaimEventColumns.PATIENT_LO.name());
        advance();
    }

    boolean exhausted() {
        return exhausted;
    }

    /** The patient of the rows that come next; meaningless when exhausted. */
    PatientKey patient() {
        return patient;
    }

    /** Adds all rows of a patient, if they come next. */
    void drain(PatientKey wanted, List<T> target) {
        while (!exhausted && patient.equals(wanted)) {
            T value = mapper.map(reader);
            if (value != null) {
                target.add(value);
            }
            advance();
        }
    }

    /** Passes over all rows of a patient, if they come next; each is shown as it is stored. */
    void skip(PatientKey passed, Consumer<ParquetRowReader> receiver) {
        while (!exhausted && patient.equals(passed)) {
            receiver.accept(reader);
            advance();
        }
    }

    private void advance() {
        if (!reader.next()) {
            exhausted = true;
            return;
        }
        long hi = reader.number(hiColumn);
        long lo = reader.number(loColumn);
        if (patient.hi() == hi && patient.lo() == lo) {
            return;
        }
        PatientKey next = new PatientKey(hi, lo);
        if (next.compareTo(patient) < 0) {
            throw new MdzException(
                    ExitCode.UNEXPECTED,
                    Reason.STORE_DAMAGED,
                    Location.of(file.toString()),
                    "segments are sorted by patient",
                    "delete the delivery's folder in the store and run again: it is loaded anew from the inbox");
        }
        patient = next;
    }

    @Override
    public void close() {
        reader.close();
    }
}
