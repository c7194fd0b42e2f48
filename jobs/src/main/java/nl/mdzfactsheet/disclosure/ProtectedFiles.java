package nl.mdzfactsheet.disclosure;

import java.nio.file.Path;
import java.util.List;
import nl.mdzfactsheet.contract.TableContract;

/** Rows about persons, too many to hold in memory, released to tier PROTECTED only. Only this package can construct one. */
public final class ProtectedFiles {

    private final TableContract contract;
    private final List<Path> parquet;

    ProtectedFiles(TableContract contract, List<Path> parquet) {
        this.contract = contract;
        this.parquet = List.copyOf(parquet);
    }

    /** The columns that may be written. */
    public TableContract contract() {
        return contract;
    }

    /** Where the rows are, written by the fold. */
    public List<Path> parquet() {
        return parquet;
    }
}
