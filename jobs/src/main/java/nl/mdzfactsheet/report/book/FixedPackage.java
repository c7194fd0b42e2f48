package nl.mdzfactsheet.report.book;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.XmlEscapeHelper;

/**
 * Packs a written workbook again, so that nothing in it tells when or where it was made: entry times and document properties are fixed. Cells that hold codes as text are said to be meant so, else Excel
 * marks every AGB as a mistake.
 */
final class FixedPackage {

    /** Local, so that no time zone enters; at the very first moment of the format the platform would add one. */
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final String CONTENTS = "[Content_Types].xml";
    private static final String PROPERTIES = "docProps/core.xml";
    private static final String SHEETS = "xl/worksheets/sheet";
    private static final String TABLE_PARTS = "<tableParts";

    /** Bytes of a sheet that are looked through at a time. */
    static final int BLOCK = 1 << 16;

    /** Two columns more than any sheet of ours. */
    private static final String TEXT_IS_MEANT = "<ignoredErrors><ignoredError sqref=\"A1:CZ" + Book.MOST_ROWS
            + "\" numberStoredAsText=\"1\"/></ignoredErrors>";

    private FixedPackage() {}

    /** The list of contents comes first, by which tools recognise the kind of file; the rest as written. */
    static void copy(Path draft, Path file, Book book) throws IOException {
        try (ZipFile in = new ZipFile(draft.toFile());
                ZipOutputStream out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            List<? extends ZipEntry> entries = in.stream()
                    .sorted(Comparator.comparing(e -> !e.getName().equals(CONTENTS)))
                    .toList();
            for (ZipEntry entry : entries) {
                ZipEntry fixed = new ZipEntry(entry.getName());
                fixed.setTimeLocal(EPOCH);
                out.putNextEntry(fixed);
                try (InputStream content = in.getInputStream(entry)) {
                    copy(entry.getName(), content, out, book);
                }
                out.closeEntry();
            }
        }
    }

    private static void copy(String name, InputStream content, OutputStream out, Book book) throws IOException {
        if (name.equals(PROPERTIES)) {
            out.write(properties(book).getBytes(StandardCharsets.UTF_8));
        } else if (name.startsWith(SHEETS)) {
            copySheet(content, out);
        } else {
            content.transferTo(out);
        }
    }

    /** Everything as it is, with the remark before the marked tables, which stand last. */
    static void copySheet(InputStream in, OutputStream out) throws IOException {
        byte[] mark = TABLE_PARTS.getBytes(StandardCharsets.US_ASCII);
        byte[] block = new byte[BLOCK];
        int filled = in.readNBytes(block, 0, BLOCK);
        int at = find(mark, block, filled);
        while (at < 0 && filled == BLOCK) {
            // The mark may begin in this block and end in the next.
            int kept = mark.length - 1;
            out.write(block, 0, filled - kept);
            System.arraycopy(block, filled - kept, block, 0, kept);
            filled = kept + in.readNBytes(block, kept, BLOCK - kept);
            at = find(mark, block, filled);
        }
        if (at < 0) {
            out.write(block, 0, filled);
        } else {
            out.write(block, 0, at);
            out.write(TEXT_IS_MEANT.getBytes(StandardCharsets.US_ASCII));
            out.write(block, at, filled - at);
            in.transferTo(out);
        }
    }

    /** First place of a mark; below 0 when it is not there. */
    private static int find(byte[] mark, byte[] block, int filled) {
        for (int at = 0; at + mark.length <= filled; at++) {
            if (block[at] == mark[0] && Arrays.equals(mark, 0, mark.length, block, at, at + mark.length)) {
                return at;
            }
        }
        return -1;
    }

    private static String properties(Book book) {
        String day = book.day() + "T00:00:00Z";
        return """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" \
                xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>%s</dc:title><dc:subject>%s</dc:subject>\
                <dc:creator>mdz-factsheet</dc:creator><dc:language>nl-NL</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">%s</dcterms:created>\
                <dcterms:modified xsi:type="dcterms:W3CDTF">%s</dcterms:modified></cp:coreProperties>""".formatted(XmlEscapeHelper.escape(book.title()), XmlEscapeHelper.escape(book.subject()), day, day);
    }
}
