package nl.mdzfactsheet.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import nl.mdzfactsheet.contract.ColumnContract;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.contract.ValueFormat;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Which field of a file holds which column: by name, never by position.
 *
 * @param fields number of fields of every record
 * @param positions per contract column, the field that holds it
 * @param watched fields of free text and of columns without contract, looked through for citizen service numbers
 * @param identifiers fields of identifiers and codes, looked through as well, though a number there may be right by chance
 * @param names names to call the fields by; a name that may be a value is replaced by its position
 * @param extra names of columns without contract, which are ignored
 */
record ColumnPlan(
        int fields,
        List<Integer> positions,
        List<Integer> watched,
        List<Integer> identifiers,
        List<String> names,
        List<String> extra) {

    private static final List<Character> DELIMITERS = List.of(';', ',', '\t', '|');

    ColumnPlan {
        positions = List.copyOf(positions);
        watched = List.copyOf(watched);
        identifiers = List.copyOf(identifiers);
        names = List.copyOf(names);
        extra = List.copyOf(extra);
    }

    /** Matches a header with a contract, regardless of order, case and blanks around names. */
    static ColumnPlan of(TableContract contract, List<String> header, DeliveredFile file) throws Refusal {
        List<String> names =
                header.stream().map(n -> n.strip().toLowerCase(Locale.ROOT)).toList();
        checkHeader(contract, names, file);
        List<String> missing = new ArrayList<>(contract.columnNames());
        missing.removeAll(names);
        if (!missing.isEmpty()) {
            String list = String.join(", ", missing);
            throw refusal(Reason.COLUMN_MISSING, file, missing.get(0), new Phrase(list, list));
        }
        List<Integer> positions = new ArrayList<>();
        List<Integer> watched = new ArrayList<>();
        List<Integer> identifiers = new ArrayList<>();
        for (ColumnContract column : contract.columns()) {
            int position = names.indexOf(column.name());
            positions.add(position);
            if (column.format() == ValueFormat.TEXT) {
                watched.add(position);
            } else if (column.format() == ValueFormat.ID || column.format() == ValueFormat.CODE) {
                identifiers.add(position);
            }
        }
        List<String> shown = new ArrayList<>();
        List<String> extra = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            shown.add(shown(names.get(i), i));
            if (!positions.contains(i)) {
                watched.add(i);
                extra.add(shown.get(i));
            }
        }
        return new ColumnPlan(names.size(), positions, watched, identifiers, shown, extra);
    }

    private static void checkHeader(TableContract contract, List<String> names, DeliveredFile file) throws Refusal {
        Set<String> known = new HashSet<>(contract.columnNames());
        if (names.stream().noneMatch(known::contains)) {
            throw unknownHeader(contract, names, file);
        }
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!name.isEmpty() && !seen.add(name)) {
                throw refusal(Reason.COLUMN_DOUBLED, file, shown(name, names.lastIndexOf(name)), Phrase.NONE);
            }
        }
    }

    /** No known column: another delimiter, or no header at all. */
    private static Refusal unknownHeader(TableContract contract, List<String> names, DeliveredFile file) {
        String line = String.join(String.valueOf(file.delimiter()), names);
        for (char candidate : DELIMITERS) {
            List<String> parts = List.of(line.split(Pattern.quote(String.valueOf(candidate)), -1));
            long known = parts.stream()
                    .map(p -> p.replace("\"", "").strip())
                    .filter(contract.columnNames()::contains)
                    .count();
            if (known * 2 >= contract.columns().size()) {
                int expected = contract.columns().size();
                String dutch = " gevonden, " + expected + " verwacht; is het scheidingsteken een ";
                String english = " found, " + expected + " expected; is the delimiter a ";
                String columns = names.size() == 1 ? "1 kolom" : names.size() + " kolommen";
                return refusal(
                        Reason.DELIMITER_WRONG,
                        file,
                        null,
                        new Phrase(
                                columns + dutch + dutchName(candidate) + "?",
                                names.size() + (names.size() == 1 ? " column" : " columns") + english
                                        + englishName(candidate) + "?"));
            }
        }
        return refusal(
                Reason.HEADER_MISSING,
                file,
                null,
                new Phrase("regel 1 noemt geen enkele bekende kolom", "line 1 names no known column"));
    }

    private static String dutchName(char delimiter) {
        return switch (delimiter) {
            case ',' -> "komma";
            case ';' -> "puntkomma";
            case '\t' -> "tab";
            default -> "verticale streep";
        };
    }

    private static String englishName(char delimiter) {
        return switch (delimiter) {
            case ',' -> "comma";
            case ';' -> "semicolon";
            case '\t' -> "tab";
            default -> "vertical bar";
        };
    }

    /** A header cell may be data: only what looks like a column name is shown. */
    private static String shown(String name, int position) {
        return name.matches("[a-z][a-z_ ]{0,39}[0-9]?") ? name : "#" + (position + 1);
    }

    private static Refusal refusal(Reason reason, DeliveredFile file, @Nullable String column, Phrase detail) {
        return new Refusal(reason, new Location(file.path(), 1, column), detail);
    }
}
