package nl.mdzfactsheet.table;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

/**
 * A column of a contract as a word of the Spark vocabulary; the generated classes in {@code columns} list them per table.
 *
 * @param name column name in the contract
 */
public record TableColumn(String name) {

    /** The column, to build conditions and selections with. */
    public Column col() {
        return functions.col(name);
    }
}
