package nl.mdzfactsheet.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import nl.mdzfactsheet.contract.TableContract.Role;
import nl.mdzfactsheet.contract.ValueFormat;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.ingest.Draft.Fate;
import nl.mdzfactsheet.ingest.Draft.Row;

/** Faults of lines, headers, files and descriptors. */
final class FileMutations {

    private FileMutations() {}

    static List<Mutation> all() {
        List<Mutation> all = new ArrayList<>(lines());
        all.addAll(headers());
        all.addAll(files());
        all.addAll(descriptors());
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
                    d.breakRow(row, row.text().substring(0, at) + '"' + row.text().substring(at), Reason.QUOTE_DAMAGED);
                }),
                Mutation.anywhere("line doubled", FileMutations::doubled),
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
                Mutation.anywhere("line of remarks", d -> d.rows.add(
                        d.any(d.rows.size() + 1), Draft.broken("# opmerking van de leverancier", Reason.ROW_LENGTH))),
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
                Mutation.anywhere("names in capitals and blanks", d -> d.head =
                        d.head.toUpperCase(Locale.ROOT).replace(";", " ; ")),
                Mutation.anywhere("two names swapped", FileMutations::namesSwapped),
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

    private static List<Mutation> files() {
        return List.of(
                Mutation.anywhere("byte order mark", d -> d.written = text -> "\uFEFF" + text),
                Mutation.anywhere("line ends of another system", d -> {
                    String end = d.any(List.of("\r\n", "\r"));
                    d.written = text -> text.replace("\n", end);
                }),
                Mutation.anywhere("mixed line ends", d -> d.written = text -> mixed(text, d)),
                Mutation.anywhere("no line end at the end", d -> d.written = text -> text.substring(0, text.length() - 1)),
                Mutation.anywhere("encoding that was declared", d -> {
                    d.charset = Charset.forName("windows-1252");
                    d.sidecar = r -> r.put("encoding", "windows-1252");
                }),
                Mutation.anywhere("byte of another encoding", d -> {
                    Row row = d.plainRow();
                    int at = d.any(row.text().length());
                    String text = row.text();
                    d.rows.set(d.rows.indexOf(row), d.rendered(row, text.substring(0, at) + "\u00e9" + text.substring(at)));
                    d.charset = StandardCharsets.ISO_8859_1;
                    d.refuse(Reason.ENCODING_INVALID);
                }),
                Mutation.anywhere("file cut off", FileMutations::cutOff),
                Mutation.anywhere("file cut off after it was described", d -> {
                    int lost = 1 + d.any(200);
                    d.afterwards = change(d, bytes -> Arrays.copyOf(bytes, bytes.length - lost));
                    d.refuse(Reason.BYTES_MISMATCH);
                }),
                Mutation.anywhere("file grown after it was described", d -> {
                    d.afterwards = change(d, bytes -> Arrays.copyOf(bytes, bytes.length + 1));
                    d.refuse(Reason.BYTES_MISMATCH);
                }),
                Mutation.anywhere("byte changed after it was described", d -> {
                    d.afterwards = change(d, bytes -> flipped(bytes, d.any(bytes.length), d));
                    d.refuse(Reason.HASH_MISMATCH);
                }),
                Mutation.anywhere("packed in several members", d -> pack(d, bytes -> {
                    int at = d.any(bytes.length);
                    return join(gzip(Arrays.copyOf(bytes, at)), gzip(Arrays.copyOfRange(bytes, at, bytes.length)));
                })),
                Mutation.anywhere("packed and cut off", d -> {
                    pack(d, bytes -> {
                        byte[] packed = gzip(bytes);
                        return Arrays.copyOf(packed, 1 + d.any(packed.length - 1));
                    });
                    d.refuse(Reason.GZIP_DAMAGED);
                }),
                Mutation.anywhere("packed with more behind it", d -> {
                    pack(d, bytes -> join(gzip(bytes), "kanarie".getBytes(StandardCharsets.US_ASCII)));
                    d.refuse(Reason.GZIP_DAMAGED);
                }),
                Mutation.anywhere("packed and one bit over", d -> {
                    pack(d, bytes -> {
                        byte[] packed = gzip(bytes);
                        return flipped(packed, d.any(packed.length), d);
                    });
                    d.mayRefuse();
                }),
                Mutation.anywhere("file without a byte", d -> {
                    d.rows.clear();
                    d.written = text -> "";
                    d.refuse(Reason.FILE_EMPTY);
                }),
                new Mutation("header only", s -> !s.contract().emptyAllowed(), d -> {
                    d.rows.clear();
                    d.refuse(Reason.NO_ROWS);
                }),
                Mutation.anywhere("archive under another name", d -> {
                    d.store = bytes -> join(new byte[] {'P', 'K', 3, 4}, bytes);
                    d.refuse(Reason.FILE_TYPE_UNSUPPORTED);
                }),
                Mutation.anywhere("file not there", d -> {
                    d.afterwards = folder -> delete(folder.resolve(d.path));
                    d.refuse(Reason.FILE_MISSING);
                }),
                Mutation.anywhere("link in place of a file", d -> {
                    d.afterwards = folder -> link(folder, d.path);
                    d.refuse(Reason.FILE_OUTSIDE_DELIVERY);
                }),
                Mutation.anywhere("name with everything in it", d -> d.path = "_[k] {a}*?:#% n\u00e4rie.csv"));
    }

    private static String mixed(String text, Draft draft) {
        StringBuilder mixed = new StringBuilder();
        for (char c : text.toCharArray()) {
            mixed.append(c == '\n' ? draft.any(List.of("\n", "\r\n", "\r")) : String.valueOf(c));
        }
        return mixed.toString();
    }

    /** The sender lost the end before it described the file: only counts and totals can tell, and of the last row not even they. */
    private static void cutOff(Draft draft) {
        Row last = draft.rows.get(draft.rows.size() - 1);
        int end = last.text().getBytes(StandardCharsets.UTF_8).length + 1;
        int bytes = draft.bytes().length;
        int lost = 2 + draft.any(bytes - 2);
        if (lost < end) {
            Row open = draft.rendered(last, last.text());
            draft.breakRow(last, open.text());
            draft.mayRefuse();
            draft.openLast(last.cents(), last.debit());
        } else {
            draft.refuse();
        }
        draft.store = all -> Arrays.copyOf(all, bytes - lost);
    }

    private static List<Mutation> descriptors() {
        return List.of(
                sidecar("count of rows", Reason.ROW_COUNT_MISMATCH, "rowCount"),
                new Mutation("total of debit lines", Sheet::claims, total("debitTotalCents")),
                new Mutation("total of credit lines", Sheet::claims, total("creditTotalCents")),
                sidecar("number of bytes", Reason.BYTES_MISMATCH, "bytes"),
                Mutation.anywhere("another hash", d -> {
                    d.sidecar = r -> r.put("hash", "sha256:" + "0".repeat(64));
                    d.refuse(Reason.HASH_MISMATCH);
                }),
                Mutation.anywhere("table without contract", d -> {
                    d.sidecar = r -> r.put("name", "tandarts");
                    d.refuse(Reason.UNKNOWN_TABLE);
                }),
                Mutation.anywhere("path out of the delivery", d -> {
                    d.sidecar = r -> r.put("path", "../" + d.path);
                    d.refuse(Reason.FILE_OUTSIDE_DELIVERY);
                }),
                Mutation.anywhere("another key", d -> {
                    d.descriptor = x -> x.set("pseudonymKeyId", "key-2");
                    d.refuse(Reason.KEY_ID_MISMATCH);
                }),
                Mutation.anywhere("period that is none", d -> {
                    d.descriptor = x -> x.set("period", "2025-13");
                    d.refuse(Reason.DESCRIPTOR_INVALID);
                }),
                Mutation.anywhere("descriptor cut off", d -> {
                    d.afterwards = folder -> rewrite(
                            folder.resolve(DescriptorReader.FILE), b -> Arrays.copyOf(b, d.any(b.length - 1)));
                    d.refuse(Reason.DESCRIPTOR_INVALID);
                }),
                Mutation.anywhere("descriptor not there", d -> {
                    d.afterwards = folder -> delete(folder.resolve(DescriptorReader.FILE));
                    d.refuse(Reason.DESCRIPTOR_MISSING);
                }));
    }

    private static Mutation sidecar(String name, Reason reason, String key) {
        return Mutation.anywhere(name, d -> {
            int more = d.any(List.of(-1, 1, 3));
            d.sidecar = r -> r.put(key, r.get(key).asLong() + more);
            d.refuse(reason);
        });
    }

    private static java.util.function.Consumer<Draft> total(String key) {
        return d -> {
            int more = d.any(List.of(-1, 1, 100));
            d.sidecar = r -> r.put(key, r.get(key).asLong() + more);
            d.refuse(Reason.CONTROL_TOTAL_MISMATCH);
        };
    }

    private interface Bytes {
        byte[] of(byte[] bytes);
    }

    private static java.util.function.Consumer<Path> change(Draft draft, Bytes change) {
        return folder -> rewrite(folder.resolve(draft.path), change);
    }

    private static void rewrite(Path file, Bytes change) {
        try {
            Files.write(file, change.of(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void link(Path folder, String name) {
        try {
            Path elsewhere = Files.move(folder.resolve(name), folder.resolve("elsewhere.csv"));
            Files.createSymbolicLink(folder.resolve(name), elsewhere);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pack(Draft draft, Bytes packing) {
        draft.path += ".gz";
        draft.store = packing::of;
    }

    private static byte[] flipped(byte[] bytes, int at, Draft draft) {
        byte[] flipped = bytes.clone();
        flipped[at] ^= (byte) (1 << draft.any(8));
        return flipped;
    }

    private static byte[] join(byte[] one, byte[] other) {
        byte[] joined = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, joined, one.length, other.length);
        return joined;
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
