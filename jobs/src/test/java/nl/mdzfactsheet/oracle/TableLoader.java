package nl.mdzfactsheet.oracle;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.mdzfactsheet.oracle.Delivery.Resource;
import nl.mdzfactsheet.oracle.ExtractTable.Column;

/**
 * Writes the statement that loads one file: text in, parsed values and the first fault of each row out. Rows that cannot
 * be split into fields go to DuckDB's reject tables.
 */
final class TableLoader {
    private static final List<String> CLAIM_COLUMNS = List.of(
            "declaratie_id",
            "voorgaande_declaratie_id",
            "debet_credit",
            "uzovi",
            "verzekerde_id",
            "prestatiecodelijst",
            "prestatiecode",
            "datum_prestatie",
            "aantal",
            "bedrag",
            "datum_toekenning");

    /** Bytes that one thread reads at a time: small enough that two threads share a file of some megabytes. */
    private static final int BUFFER = 4 << 20;

    private final LocalDate runDate;

    TableLoader(LocalDate runDate) {
        this.runDate = runDate;
    }

    /** Table for the parsed rows of a table that holds no claims. */
    static String create(ExtractTable table) {
        return "CREATE TABLE in_" + table.name() + " (delivery INTEGER, "
                + table.columns().stream()
                        .map(c -> '"' + c.name() + "\" " + c.sqlType())
                        .collect(Collectors.joining(", "))
                + ", fault VARCHAR)";
    }

    /** The insert for one file, whose header is known. */
    String insert(ExtractTable table, Delivery delivery, FileSource source) {
        String ord = Integer.toString(source.ord());
        String parsed = table.columns().stream()
                .map(c -> c.parsed(source.resource().decimalChar()) + " AS t_" + c.name())
                .collect(Collectors.joining(", "));
        String from = " FROM (SELECT *, " + parsed + " FROM " + readCsv(source) + ")";
        String fault = fault(table, delivery, source.resource().decimalChar());
        if (table.isClaims()) {
            return "INSERT INTO claim_in SELECT " + ord + ", '" + table.name() + "', " + claimValues(table) + ", "
                    + fault
                    + ", coalesce(digits_of(\"verzekerde_id\", 9) IS NOT NULL, false), "
                    + quoted(source.file().toString()) + from;
        }
        String values = table.columns().stream().map(c -> "t_" + c.name()).collect(Collectors.joining(", "));
        return "INSERT INTO in_" + table.name() + " SELECT " + ord + ", " + values + ", " + fault + from;
    }

    /**
     * A file as it will be read.
     *
     * @param ord number of the delivery
     * @param resource its description
     * @param file readable file
     * @param header column names in file order
     */
    record FileSource(int ord, Resource resource, Path file, List<String> header) {}

    private static String readCsv(FileSource source) {
        String columns = source.header().stream()
                .map(name -> quoted(name) + ": 'VARCHAR'")
                .collect(Collectors.joining(", ", "{", "}"));
        String compression = source.file().toString().endsWith(".gz") ? "gzip" : "none";
        return "read_csv(" + quoted(source.file().toString()) + ", auto_detect = false, header = true, delim = "
                + quoted(source.resource().delimiter()) + ", quote = '\"', escape = '\"', nullstr = '', compression = '"
                + compression + "', store_rejects = true, buffer_size = " + BUFFER + ", columns = " + columns + ")";
    }

    /** The columns that the six claim tables share, then executing AGB, related AGB and what only msz has. */
    private static String claimValues(ExtractTable table) {
        List<String> values = new ArrayList<>();
        for (String name : CLAIM_COLUMNS) {
            values.add(name.equals("debet_credit") ? "coalesce(\"debet_credit\" <> 'C', true)" : "t_" + name);
        }
        switch (table.name()) {
            case "huisartsenzorg" -> values.addAll(List.of("t_agb_praktijk", "t_agb_zorgverlener"));
            case "mdz" -> values.addAll(List.of("t_agb_hoofdaannemer", "t_agb_praktijk"));
            case "farmacie" -> values.addAll(List.of("t_agb_apotheek", "t_agb_voorschrijver"));
            case "eld" -> values.addAll(List.of("t_agb_uitvoerder", "t_agb_aanvrager"));
            default -> values.addAll(List.of("t_agb_uitvoerder", "t_agb_verwijzer"));
        }
        values.addAll(
                table.name().equals("msz")
                        ? List.of("t_specialisme", "t_diagnosecode", "t_datum_einde", "t_type_verwijzing")
                        : List.of("NULL", "NULL", "NULL", "NULL"));
        return String.join(", ", values);
    }

    /** The first fault in column order, then the period of the delivery. */
    private String fault(ExtractTable table, Delivery delivery, String decimalChar) {
        StringBuilder sql = new StringBuilder("CASE");
        for (Column column : table.columns()) {
            String raw = '"' + column.name() + '"';
            String value = "t_" + column.name();
            if (column.required()) {
                sql.append(when(raw + " IS NULL", "value_missing", column));
            }
            if (column.format().equals("money") || column.format().equals("quantity")) {
                // The value reads well with the sign that was not declared.
                String other = column.parsed(decimalChar.equals(",") ? "." : ",");
                sql.append(when(value + " IS NULL AND " + other + " IS NOT NULL", "decimal_notation", column));
            }
            if (!column.parsed(".").equals(raw)) {
                sql.append(when(raw + " IS NOT NULL AND " + value + " IS NULL", column.reason(), column));
            }
            if (column.format().equals("service_date")) {
                String range = " NOT BETWEEN DATE '2006-01-01' AND DATE '" + runDate + "'";
                sql.append(when(value + range, "date_out_of_range", column));
            } else if (column.format().equals("validity")) {
                sql.append(when(value + " < DATE '1900-01-01'", "date_out_of_range", column));
            }
        }
        if (!table.role().equals("reference")) {
            String date = table.isClaims() ? "t_datum_prestatie" : "t_datum";
            sql.append(" WHEN ").append(date).append(" NOT BETWEEN DATE '").append(delivery.from());
            sql.append("' AND DATE '")
                    .append(delivery.to())
                    .append("' THEN 'outside_period:")
                    .append(date.substring(2));
            sql.append("'");
        }
        return sql.append(" END").toString();
    }

    private static String when(String condition, String reason, Column column) {
        return " WHEN " + condition + " THEN '" + reason + ':' + column.name() + "'";
    }

    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
