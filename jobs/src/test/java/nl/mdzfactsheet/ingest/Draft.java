package nl.mdzfactsheet.ingest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.mdzfactsheet.contract.ValueFormat;
import nl.mdzfactsheet.failure.Reason;
import org.jspecify.annotations.Nullable;

/** One file of a delivery while a fault is brought in: what is written, and what must become of every row of it. */
final class Draft {

    /** What must become of a row of a delivery that is loaded. */
    enum Fate {
        KEPT,
        LOST,
        OPEN
    }

    /** A physical line, or several when a field holds line breaks; an empty text is an empty line and no row. */
    static final class Row {
        private String text;
        private @Nullable List<String> cells;
        private Fate fate = Fate.KEPT;
        private Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        private long cents;
        private boolean debit = true;
        private long line;

        private Row(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }

        @Nullable
        List<String> cells() {
            return cells;
        }

        Fate fate() {
            return fate;
        }

        Set<Reason> reasons() {
            return reasons;
        }

        long cents() {
            return cents;
        }

        boolean debit() {
            return debit;
        }

        long line() {
            return line;
        }
    }

    private final Sheet sheet;
    private final Random random;
    final List<Row> rows = new ArrayList<>();
    String head;
    String path;
    Charset charset = StandardCharsets.UTF_8;
    UnaryOperator<byte[]> store = bytes -> bytes;
    UnaryOperator<String> written = text -> text;
    Consumer<ObjectNode> sidecar = r -> {};
    Consumer<TestDelivery> descriptor = d -> {};
    Consumer<Path> afterwards = folder -> {};
    boolean mustRefuse;
    boolean mayRefuse;
    Set<Reason> refusals = EnumSet.noneOf(Reason.class);
    final List<String> values = new ArrayList<>();

    Draft(Sheet sheet, Random random) {
        this.sheet = sheet;
        this.random = random;
        this.head = String.join(";", sheet.columns());
        this.path = sheet.path();
        sheet.rows().forEach(cells -> rows.add(row(cells)));
    }

    Sheet sheet() {
        return sheet;
    }

    Random random() {
        return random;
    }

    int any(int bound) {
        return random.nextInt(bound);
    }

    <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    Row anyRow() {
        return any(rows);
    }

    /** A row of which no field stands in quotes. */
    Row plainRow() {
        List<Row> plain = rows.stream().filter(r -> r.text.indexOf('"') < 0).toList();
        return plain.isEmpty() ? replaced(0) : any(plain);
    }

    /** The row at a place without quotes; its texts are made plain first. */
    private Row replaced(int at) {
        List<String> cells = sheet.rows().get(at).stream()
                .map(c -> c.replaceAll("[;\"]", "-"))
                .toList();
        rows.set(at, row(cells));
        return rows.get(at);
    }

    Row row(List<String> cells) {
        Row row = new Row(cells.stream().map(Draft::field).collect(Collectors.joining(";")));
        row.cells = cells;
        row.cents = TypedRow.cents(sheet, cells);
        row.debit = TypedRow.debit(sheet, cells);
        return row;
    }

    static String field(String cell) {
        boolean quotes = cell.indexOf(';') >= 0 || cell.startsWith("\"") || cell.indexOf('\n') >= 0;
        return quotes ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    /** A line whose fields cannot be told apart, or that is no row at all. */
    static Row broken(String text, Reason... reasons) {
        Row row = new Row(text);
        row.fate = Fate.LOST;
        row.reasons = Set.of(reasons);
        return row;
    }

    void breakRow(Row row, String text, Reason... reasons) {
        rows.set(rows.indexOf(row), broken(text, reasons));
    }

    /** Another value in one cell of a row. */
    void change(Row row, int column, String value, Fate fate, Reason... reasons) {
        List<String> cells = new ArrayList<>(Objects.requireNonNull(row.cells));
        cells.set(column, value);
        changeAll(row, cells, fate, reasons);
    }

    void changeAll(Row row, List<String> cells, Fate fate, Reason... reasons) {
        Row changed = row(List.copyOf(cells));
        changed.fate = fate;
        changed.reasons = Set.of(reasons);
        values.addAll(cells);
        rows.set(rows.indexOf(row), changed);
    }

    /** The same row, written otherwise. */
    Row rendered(Row row, String text) {
        Row other = new Row(text);
        other.cells = row.cells;
        other.fate = row.fate;
        other.reasons = row.reasons;
        other.cents = row.cents;
        other.debit = row.debit;
        return other;
    }

    /** The last row may be anything, its amount is what the sender says it is. */
    void openLast(long cents, boolean debit) {
        Row last = rows.get(rows.size() - 1);
        last.fate = Fate.OPEN;
        last.cents = cents;
        last.debit = debit;
    }

    /** Columns of a format. */
    List<Integer> columns(ValueFormat... formats) {
        List<Integer> columns = new ArrayList<>();
        for (int i = 0; i < sheet.columns().size(); i++) {
            if (List.of(formats).contains(sheet.contract().columns().get(i).format())) {
                columns.add(i);
            }
        }
        return columns;
    }

    void refuse(Reason... reasons) {
        mustRefuse = true;
        refusals = Set.of(reasons);
    }

    void mayRefuse(Reason... reasons) {
        mayRefuse = true;
        refusals = Set.of(reasons);
    }

    /** The rows that count as delivered, each with its physical line. */
    List<Row> delivered() {
        long line = 1 + lines(head);
        List<Row> delivered = new ArrayList<>();
        for (Row row : rows) {
            row.line = line;
            line += lines(row.text);
            if (!row.text.isEmpty()) {
                delivered.add(row);
            }
        }
        return delivered;
    }

    private static long lines(String text) {
        return 1 + text.chars().filter(c -> c == '\n').count();
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringBuilder text = new StringBuilder(head).append('\n');
        rows.forEach(r -> text.append(r.text).append('\n'));
        out.writeBytes(written.apply(text.toString()).getBytes(charset));
        return store.apply(out.toByteArray());
    }
}
