package nl.mdzfactsheet.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * An extract table as {@code oracle/tables.txt} describes it.
 *
 * @param name table name
 * @param role {@code claims}, {@code contacts} or {@code reference}
 * @param columns columns in contract order
 */
record ExtractTable(String name, String role, List<Column> columns) {

    boolean isClaims() {
        return role.equals("claims");
    }

    /** Every table of the description, in its order. */
    static List<ExtractTable> all() {
        try (InputStream in = Objects.requireNonNull(ExtractTable.class.getResourceAsStream("/oracle/tables.txt"))) {
            Stream<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
            return lines.filter(line -> !line.startsWith("#"))
                    .map(ExtractTable::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read oracle/tables.txt", e);
        }
    }

    private static ExtractTable parse(String line) {
        List<String> words = Arrays.asList(line.split(" "));
        List<Column> columns =
                words.subList(2, words.size()).stream().map(Column::parse).toList();
        return new ExtractTable(words.get(0), words.get(1), columns);
    }

    /**
     * A column and its format.
     *
     * @param name column name
     * @param format value format of chapter 1
     * @param allowed the list of values of an enum, else empty
     * @param required whether it must be filled
     */
    record Column(String name, String format, List<String> allowed, boolean required) {

        private static Column parse(String word) {
            boolean required = word.endsWith("!");
            String text = required ? word.substring(0, word.length() - 1) : word;
            String name = text.substring(0, text.indexOf(':'));
            String format = text.substring(text.indexOf(':') + 1);
            if (format.startsWith("enum(")) {
                List<String> allowed =
                        List.of(format.substring(5, format.length() - 1).split(","));
                return new Column(name, "enum", allowed, required);
            }
            return new Column(name, format, List.of(), required);
        }

        /** Type of the parsed value. */
        String sqlType() {
            return switch (format) {
                case "pseudonym" -> "UUID";
                case "quantity" -> "DECIMAL(9,2)";
                case "money" -> "BIGINT";
                case "decimal" -> "DECIMAL(15,6)";
                case "service_date", "validity", "date" -> "DATE";
                case "year", "integer", "ses" -> "INTEGER";
                default -> "VARCHAR";
            };
        }

        /** The parsed value, null when the text does not fit the format. */
        String parsed(String decimalChar) {
            String raw = '"' + name + '"';
            // The other decimal sign then fails the pattern, as it must.
            String number = decimalChar.equals(",") ? "translate(" + raw + ", ',.', '.,')" : raw;
            return switch (format) {
                case "pseudonym" -> "pseudonym_of(" + raw + ")";
                case "quantity" -> "quantity_of(" + number + ")";
                case "money" -> "money_cents(" + number + ")";
                case "decimal" -> "decimal_of(" + number + ")";
                case "service_date", "validity", "date" -> "strict_date(" + raw + ")";
                case "integer" -> "integer_of(" + raw + ")";
                case "year" -> "integer_of(digits_of(" + raw + ", 4))";
                case "ses" -> "CASE WHEN " + raw + " IN ('1', '2', '3', '4', '5') THEN integer_of(" + raw + ") END";
                case "agb" -> "digits_of(" + raw + ", 8)";
                case "uzovi", "postcode4" -> "digits_of(" + raw + ", 4)";
                case "code_list" -> "digits_of(" + raw + ", 3)";
                case "enum" -> "CASE WHEN " + raw + " IN ('" + String.join("', '", allowed) + "') THEN " + raw + " END";
                default -> raw;
            };
        }

        /** Reason code of a text that does not fit. */
        String reason() {
            return switch (format) {
                case "pseudonym" -> "pseudonym_invalid";
                case "quantity" -> "quantity_invalid";
                case "money" -> "amount_invalid";
                case "decimal" -> "decimal_invalid";
                case "service_date", "validity", "date" -> "date_invalid";
                case "integer", "year", "ses" -> "integer_invalid";
                case "agb" -> "agb_invalid";
                case "uzovi" -> "uzovi_invalid";
                case "postcode4" -> "postcode_invalid";
                case "enum" -> "enum_invalid";
                default -> "code_invalid";
            };
        }
    }
}
