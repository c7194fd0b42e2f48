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
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.ingest.Draft.Row;

/** Faults of files and descriptors. */
final class FileMutations {

    private FileMutations() {}

    static List<Mutation> all() {
        List<Mutation> all = new ArrayList<>(files());
        all.addAll(descriptors());
        return all;
    }

    private static List<Mutation> files() {
        return List.of(
                Mutation.anywhere("byte order mark", d -> d.written = text -> "\uFEFF" + text),
                Mutation.anywhere("line ends of another system", d -> {
                    String end = d.any(List.of("\r\n", "\r"));
                    d.written = text -> text.replace("\n", end);
                }),
                Mutation.anywhere("mixed line ends", d -> d.written = text -> mixed(text, d)),
                Mutation.anywhere(
                        "no line end at the end", d -> d.written = text -> text.substring(0, text.length() - 1)),
                Mutation.anywhere("encoding that was declared", d -> {
                    d.charset = Charset.forName("windows-1252");
                    d.sidecar = r -> r.put("encoding", "windows-1252");
                }),
                Mutation.anywhere("byte of another encoding", d -> {
                    Row row = d.plainRow();
                    int at = d.any(row.text().length());
                    String text = row.text();
                    d.rows.set(
                            d.rows.indexOf(row),
                            d.rendered(row, text.substring(0, at) + "\u00e9" + text.substring(at)));
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
                Mutation.anywhere(
                        "packed in several members",
                        d -> pack(d, bytes -> {
                            int at = d.any(bytes.length);
                            return join(
                                    gzip(Arrays.copyOf(bytes, at)), gzip(Arrays.copyOfRange(bytes, at, bytes.length)));
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
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
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
                    d.afterwards = folder ->
                            rewrite(folder.resolve(DescriptorReader.FILE), b -> Arrays.copyOf(b, d.any(b.length - 1)));
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

    private static Consumer<Draft> total(String key) {
        return d -> {
            int more = d.any(List.of(-1, 1, 100));
            d.sidecar = r -> r.put(key, r.get(key).asLong() + more);
            d.refuse(Reason.CONTROL_TOTAL_MISMATCH);
        };
    }

    private interface Bytes {
        byte[] of(byte[] bytes);
    }

    private static Consumer<Path> change(Draft draft, Bytes change) {
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
