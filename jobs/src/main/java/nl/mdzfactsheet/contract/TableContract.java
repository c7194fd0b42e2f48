package nl.mdzfactsheet.contract;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * The contract of one table: the single source of truth for parsing, checks, column order and dictionary.
 *
 * @param name table name
 * @param layer where it lives: extract, curated or result
 * @param version version of the contract, kept with every quarantined row
 * @param role what an extract table is: claims, contacts, persons or reference; NONE for our own tables
 * @param emptyAllowed true when a delivered file may have a header only
 * @param citizenNumbersAllowed true when a delivered file may hold citizen service numbers in place of pseudonyms; they are replaced while reading
 * @param title title for people
 * @param purpose grain and meaning
 * @param columns columns in contract order
 */
public record TableContract(
        String name,
        Layer layer,
        String version,
        Role role,
        boolean emptyAllowed,
        boolean citizenNumbersAllowed,
        String title,
        String purpose,
        List<ColumnContract> columns)
        implements Serializable {

    /** The folders under {@code schemas/} that hold contracts. */
    public enum Layer {
        EXTRACT("1-extract"),
        CURATED("2-curated"),
        RESULT("3-result"),
        /** Input and output of the stand-alone comparison. */
        STATS("stats"),
        /** Input and output of the stand-alone disclosure control. */
        DISCLOSE("disclose");

        private final String folder;

        Layer(String folder) {
            this.folder = folder;
        }

        public String folder() {
            return folder;
        }
    }

    /** What an extract table is used for. */
    public enum Role {
        CLAIMS,
        CONTACTS,
        PERSONS,
        REFERENCE,
        NONE
    }

    public TableContract {
        columns = List.copyOf(columns);
    }

    /** A table that never holds citizen service numbers. */
    public TableContract(
            String name,
            Layer layer,
            String version,
            Role role,
            boolean emptyAllowed,
            String title,
            String purpose,
            List<ColumnContract> columns) {
        this(name, layer, version, role, emptyAllowed, false, title, purpose, columns);
    }

    /** The same table with other columns. */
    public TableContract withColumns(List<ColumnContract> others) {
        return new TableContract(
                name, layer, version, role, emptyAllowed, citizenNumbersAllowed, title, purpose, others);
    }

    public List<String> columnNames() {
        return columns.stream().map(ColumnContract::name).toList();
    }

    public Optional<ColumnContract> column(String name) {
        return columns.stream().filter(c -> c.name().equals(name)).findFirst();
    }
}
