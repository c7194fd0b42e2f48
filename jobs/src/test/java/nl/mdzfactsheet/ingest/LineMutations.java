package nl.mdzfactsheet.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.mdzfactsheet.contract.TableContract.Role;
import nl.mdzfactsheet.contract.ValueFormat;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.ingest.Draft.Fate;
import nl.mdzfactsheet.ingest.Draft.Row;

/** Faults of lines and headers. */
final class LineMutations {

    private LineMutations() {}

    static List<Mutation> all() {
        List<Mutation> all = new ArrayList<>(lines());
        all.addAll(headers());
        return all;
    }

    private static List<Mutation> lines() {
        return List.of(
                Mutation.anywhere("delimiter lost", d -> {
                    Row row = d.plainRow();
                    int at = delimiter(d, row);
                    String text = row.text().substring(0, at) + row.text().substring(at + 1);
                    d.breakRow(row, text, Reason.ROW_LENGTH);
                }),
                Mutation.anywhere("delimiter too many", d -> {
                    Row row = d.plainRow();
                    int at = delimiter(d, row);
                    String text = row.text().substring(0, at) + ";" + row.text().substring(at);
                    d.breakRow(row, text, Reason.ROW_LENGTH);
                }),
                Mutation.anywhere("quote never closed", d -> {
                    Row row = d.plainRow();
                    int at = 1 + delimiter(d, row);
                    d.breakRow(
                            row, row.text().substring(0, at) + '"' + row.text().substring(at), Reason.QUOTE_DAMAGED);
                }),
                Mutation.anywhere("line doubled", LineMutations::doubled),
                Mutation.anywhere("line lost", d -> d.rows.remove(d.any(d.rows.size()))),
                Mutation.anywhere("line lost and still counted", d -> {
                    d.rows.remove(d.any(d.rows.size()));
                    d.sidecar = r -> r.put("rowCount", d.rows.size() + 1);
                    d.refuse(Reason.ROW_COUNT_MISMATCH);
                }),
                Mutation.anywhere("lines in another order", d -> Collections.shuffle(d.rows, d.random())),
                Mutation.anywhere("line cut in two", d -> {
                    Row row = d.plainRow();
                    int at = delimiter(d, row);
                    int place = d.rows.indexOf(row);
                    d.breakRow(row, row.text().substring(0, at), Reason.ROW_LENGTH);
                    d.rows.add(place + 1, Draft.broken(row.text().substring(at + 1), Reason.ROW_LENGTH));
                }),
                Mutation.anywhere("line break lost", d -> {
                    Row row = d.plainRow();
                    Row other = d.plainRow();
                    d.breakRow(row, row.text() + other.text(), Reason.ROW_LENGTH);
                    if (other != row) {
                        d.rows.remove(other);
                    }
                }),
                Mutation.anywhere("empty lines", d -> {
                    for (int i = 1 + d.any(3); i > 0; i--) {
                        d.rows.add(d.any(d.rows.size() + 1), Draft.broken(""));
                    }
                }),
                Mutation.anywhere(
                        "line of remarks",
                        d -> d.rows.add(
                                d.any(d.rows.size() + 1),
                                Draft.broken("# opmerking van de leverancier", Reason.ROW_LENGTH))),
                Mutation.anywhere("line of totals", d -> d.rows.add(Draft.broken("TOTAAL;8", Reason.ROW_LENGTH))),
                Mutation.anywhere("field without end", d -> {
                    Row row = d.anyRow();
                    int length = 66_000 + d.any(300_000);
                    d.breakRow(row, row.text() + "k".repeat(length), Reason.LINE_TOO_LONG);
                }),
                new Mutation("line break inside quotes", s -> texts(s) > 0, d -> {
                    Row row = d.anyRow();
                    int column = d.any(d.columns(ValueFormat.TEXT));
                    d.change(row, column, "Kanarie\npiet \"twee\"", Fate.KEPT);
                }));
    }

    private static long texts(Sheet sheet) {
        return sheet.contract().columns().stream()
                .filter(c -> c.format() == ValueFormat.TEXT)
                .count();
    }

    /** The place of a delimiter that has a value behind it, not the first place of the line. */
    private static int delimiter(Draft draft, Row row) {
        List<Integer> places = new ArrayList<>();
        for (int at = row.text().indexOf(';'); at >= 0; at = row.text().indexOf(';', at + 1)) {
            places.add(at);
        }
        return draft.any(places);
    }

    /** Of claims, contacts and reference rows both are loaded and judged later; insured periods would overlap. */
    private static void doubled(Draft draft) {
        Row row = draft.anyRow();
        draft.rows.add(draft.any(draft.rows.size() + 1), draft.row(Objects.requireNonNull(row.cells())));
        if (TypedRow.hasRole(draft.sheet(), Role.PERSONS)) {
            draft.refuse(Reason.INSURED_PERIODS_OVERLAP);
        }
    }

    private static List<Mutation> headers() {
        return List.of(
                Mutation.anywhere("columns in another order", d -> {
                    List<Integer> order = new ArrayList<>();
                    for (int i = 0; i < d.sheet().columns().size(); i++) {
                        order.add(i);
                    }
                    Collections.shuffle(order, d.random());
                    d.head = line(order, d.sheet().columns());
                    d.rows.replaceAll(r -> d.rendered(r, line(order, Objects.requireNonNull(r.cells()))));
                }),
                Mutation.anywhere(
                        "names in capitals and blanks",
                        d -> d.head = d.head.toUpperCase(Locale.ROOT).replace(";", " ; ")),
                Mutation.anywhere("two names swapped", LineMutations::namesSwapped),
                Mutation.anywhere("column renamed", d -> {
                    String column = d.any(d.sheet().columns());
                    d.head = (";" + d.head + ";").replace(";" + column + ";", ";kolom x;");
                    d.head = d.head.substring(1, d.head.length() - 1);
                    d.refuse(Reason.COLUMN_MISSING);
                }),
                Mutation.anywhere("column twice", d -> {
                    d.head += ";" + d.any(d.sheet().columns());
                    d.rows.replaceAll(r -> d.rendered(r, r.text() + ";"));
                    d.refuse(Reason.COLUMN_DOUBLED);
                }),
                Mutation.anywhere("column too many", d -> {
                    d.head += ";kanarie";
                    d.rows.replaceAll(r -> d.rendered(r, r.text() + ";Kanariepiet"));
                    d.values.add("Kanariepiet");
                }),
                Mutation.anywhere("delimiter behind every line", d -> {
                    d.head += ";";
                    d.rows.replaceAll(r -> d.rendered(r, r.text() + ";"));
                }),
                Mutation.anywhere("header lost", d -> {
                    d.head = d.rows.remove(0).text();
                    d.refuse(Reason.HEADER_MISSING);
                }),
                Mutation.anywhere("another delimiter", d -> {
                    char other = ",|\t".charAt(d.any(3));
                    d.written = text -> text.replace(';', other);
                    d.refuse(Reason.DELIMITER_WRONG);
                }),
                Mutation.anywhere("line of a spreadsheet before the header", d -> {
                    d.head = "sep=;\n" + d.head;
                    d.refuse();
                }));
    }

    private static String line(List<Integer> order, List<String> cells) {
        return String.join(
                ";", order.stream().map(i -> Draft.field(cells.get(i))).toList());
    }

    /** Every row then says something else: loaded as the names say, or quarantined. */
    private static void namesSwapped(Draft draft) {
        int one = draft.any(draft.sheet().columns().size());
        int other = draft.any(draft.sheet().columns().size());
        List<String> names = new ArrayList<>(draft.sheet().columns());
        Collections.swap(names, one, other);
        draft.head = String.join(";", names);
        for (Row row : List.copyOf(draft.rows)) {
            List<String> meant = new ArrayList<>(Objects.requireNonNull(row.cells()));
            Collections.swap(meant, one, other);
            String text = row.text();
            draft.changeAll(row, meant, one == other ? Fate.KEPT : Fate.OPEN);
            draft.rows.replaceAll(r -> meant.equals(r.cells()) ? draft.rendered(r, text) : r);
        }
        draft.mayRefuse();
    }
}
