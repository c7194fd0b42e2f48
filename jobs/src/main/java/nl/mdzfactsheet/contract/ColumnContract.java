package nl.mdzfactsheet.contract;

import java.io.Serializable;
import java.util.List;

/**
 * One column of a table.
 *
 * @param name column name as in the header
 * @param format how a value is written and checked
 * @param required false when the value may be empty (null)
 * @param key part of the key of the table
 * @param label Dutch label for people
 * @param description English description for the dictionary
 * @param allowed closed list of values of an enum column, else empty
 */
public record ColumnContract(
        String name,
        ValueFormat format,
        boolean required,
        boolean key,
        String label,
        String description,
        List<String> allowed)
        implements Serializable {}
