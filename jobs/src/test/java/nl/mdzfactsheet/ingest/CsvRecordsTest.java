package nl.mdzfactsheet.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.mdzfactsheet.Fault;
import nl.mdzfactsheet.failure.Reason;
import org.junit.jupiter.api.Test;

/** CSV as it comes: quotes, line ends, damage, encodings. A record is written here as {@code line:field|field}, or {@code line!reason}. */
class CsvRecordsTest {

    private static final int LONGEST = 100;

    @Fault("F35")
    @Test
    void lineEndsMayBeMixedAndTheLastMayBeMissing() {
        assertThat(records("a;b\nc;d\r\ne;f\rg;h")).containsExactly("1:a|b", "2:c|d", "3:e|f", "4:g|h");
    }

    @Test
    void emptyLinesAreSkippedButCounted() {
        assertThat(records("a;b\n\n\r\nc;d\n\n")).containsExactly("1:a|b", "4:c|d");
    }

    @Test
    void emptyFieldsCount() {
        assertThat(records(";\n;;\na;\n")).containsExactly("1:|", "2:||", "3:a|");
    }

    @Fault("F26")
    @Test
    void aByteOrderMarkIsNoData() {
        assertThat(records("\uFEFFa;b\n")).containsExactly("1:a|b");
    }

    @Fault("F33")
    @Test
    void quotesFollowRfc4180() {
        assertThat(records("\"a;b\";\"c\"\"d\"\n\"\";x\n")).containsExactly("1:a;b|c\"d", "2:|x");
    }

    @Fault("F33")
    @Test
    void aQuoteInsideAnUnquotedFieldIsACharacter() {
        assertThat(records("5\" slang;b\\\n")).containsExactly("1:5\" slang|b\\");
    }

    @Fault("F31")
    @Test
    void aLineBreakInsideQuotesBelongsToTheField() {
        assertThat(records("a;\"b\r\nc\"\nd;e\n")).containsExactly("1:a|b\r\nc", "3:d|e");
    }

    @Fault("F32")
    @Test
    void anUnclosedQuoteCostsItsOwnLineOnly() {
        assertThat(records("a;b\nc;\"d\ne;f\ng;\"h\"\n")).containsExactly("1:a|b", "2!QUOTE_DAMAGED", "3:e|f", "4:g|h");
    }

    @Test
    void anUnclosedQuoteWithoutAnyLaterQuoteCostsItsOwnLineOnly() {
        assertThat(records("a;b\nc;\"d\ne;f\ng;h\n")).containsExactly("1:a|b", "2!QUOTE_DAMAGED", "3:e|f", "4:g|h");
        String far = "e;f\n".repeat(500);
        assertThat(records("a;b\nc;\"d\n" + far)).hasSize(502).contains("2!QUOTE_DAMAGED", "502:e|f");
    }

    @Test
    void textAfterAClosingQuoteIsDamage() {
        assertThat(records("a;b\n\"c\"d;e\nf;g\n")).containsExactly("1:a|b", "2!QUOTE_DAMAGED", "3:f|g");
    }

    @Fault("F37")
    @Test
    void aLineThatIsTooLongIsPassedOver() {
        String longest = "x".repeat(LONGEST - 2);
        assertThat(records("a;" + longest + "\nb;" + longest + "x\n" + "c;d\n"))
                .containsExactly("1:a|" + longest, "2!LINE_TOO_LONG", "3:c|d");
        assertThat(records("a;b\n" + "y".repeat(3_000_000) + "\nc;d"))
                .containsExactly("1:a|b", "2!LINE_TOO_LONG", "3:c|d");
    }

    @Test
    void rawKeepsTheLineAsDelivered() throws IOException, Refusal {
        CsvRecords rows = reader("a;b\n\"c\"\"\";d\n\"e;f\n", ';', StandardCharsets.UTF_8);
        rows.next();
        rows.expect(2);
        assertThat(rows.next()).isTrue();
        assertThat(rows.raw()).isEqualTo("\"c\"\"\";d");
        assertThat(rows.next()).isTrue();
        assertThat(rows.fault()).isEqualTo(Reason.QUOTE_DAMAGED);
        assertThat(rows.raw()).isEqualTo("\"e;f");
        assertThat(rows.next()).isFalse();
    }

    @Test
    void otherDelimiters() throws IOException, Refusal {
        CsvRecords rows = reader("a;b\tc\n", '\t', StandardCharsets.UTF_8);
        assertThat(rows.next()).isTrue();
        assertThat(rows.text(0)).isEqualTo("a;b");
        assertThat(rows.fields()).isEqualTo(2);
    }

    @Fault("F28")
    @Test
    void windows1252IsReadWhenDeclared() throws IOException, Refusal {
        Charset charset = Charset.forName("windows-1252");
        CsvRecords rows = new CsvRecords(
                new ByteArrayInputStream("Caf\u00e9;b\n".getBytes(charset)), file(';', charset), LONGEST);
        assertThat(rows.next()).isTrue();
        assertThat(rows.text(0)).isEqualTo("Café");
    }

    @Test
    void aByteThatDoesNotFitEndsTheFileWithItsPlace() throws IOException, Refusal {
        byte[] bytes = "a;b\nx;caf\u00e9\n".getBytes(Charset.forName("windows-1252"));
        CsvRecords rows = new CsvRecords(new ByteArrayInputStream(bytes), file(';', StandardCharsets.UTF_8), LONGEST);
        rows.next();
        assertThatThrownBy(rows::next).isInstanceOfSatisfying(Refusal.class, refusal -> {
            Finding finding = refusal.of("d");
            assertThat(finding.reason()).isEqualTo(Reason.ENCODING_INVALID);
            assertThat(finding.location().line()).isEqualTo(2);
            assertThat(finding.detail().english()).contains("byte 9 ");
        });
    }

    /** FastCSV is the oracle for everything that is well formed, whatever the sizes in which bytes arrive. */
    @Property(tries = 300)
    void readsWhatFastCsvReads(@ForAll("tables") List<List<String>> table, @ForAll("pieces") int piece)
            throws IOException, Refusal {
        String text = table.stream()
                .map(r -> r.stream().map(CsvRecordsTest::quoted).collect(Collectors.joining(";")))
                .collect(Collectors.joining("\n", "", "\n"));
        List<List<String>> expected = new ArrayList<>();
        CsvReader.builder().fieldSeparator(';').ofCsvRecord(text).forEach(r -> expected.add(r.getFields()));
        InputStream slow = new PieceWise(text.getBytes(StandardCharsets.UTF_8), piece);
        CsvRecords rows = new CsvRecords(slow, file(';', StandardCharsets.UTF_8), 10_000);
        List<List<String>> found = new ArrayList<>();
        while (rows.next()) {
            assertThat(rows.fault()).isNull();
            List<String> fields = new ArrayList<>();
            for (int i = 0; i < rows.fields(); i++) {
                fields.add(rows.text(i));
            }
            found.add(fields);
        }
        assertThat(found).isEqualTo(expected);
    }

    /** Whatever the bytes, reading ends, no line is lost and the numbers rise. */
    @Property(tries = 300)
    void neverLosesItsPlace(@ForAll("noise") String text) throws IOException, Refusal {
        CsvRecords rows = reader(text, ';', StandardCharsets.UTF_8);
        rows.expect(2);
        long last = 0;
        while (rows.next()) {
            assertThat(rows.line()).isGreaterThan(last);
            last = rows.line();
        }
        long breaks = text.replace("\r\n", "\n")
                .chars()
                .filter(c -> c == '\n' || c == '\r')
                .count();
        assertThat(rows.linesRead()).isBetween(breaks, breaks + 1);
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> field = Arbitraries.strings().withChars("ab;\"\n\ré ").ofMaxLength(6);
        return Arbitraries.integers()
                .between(1, 4)
                .flatMap(width -> field.list().ofSize(width).list().ofMaxSize(6));
    }

    @Provide
    Arbitrary<Integer> pieces() {
        return Arbitraries.integers().between(1, 7);
    }

    @Provide
    Arbitrary<String> noise() {
        return Arbitraries.strings().withChars("a;\"\n\r").ofMaxLength(60);
    }

    private static String quoted(String field) {
        boolean plain = field.matches("[ab é]+");
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }

    private static List<String> records(String text) {
        try {
            CsvRecords rows = reader(text, ';', StandardCharsets.UTF_8);
            List<String> records = new ArrayList<>();
            while (rows.next()) {
                StringBuilder record = new StringBuilder().append(rows.line());
                if (rows.fault() != null) {
                    record.append('!').append(rows.fault());
                }
                for (int i = 0; i < rows.fields(); i++) {
                    record.append(i == 0 ? ':' : '|').append(rows.text(i));
                }
                records.add(record.toString());
                rows.expect(records.size() == 1 ? rows.fields() : 2);
            }
            return records;
        } catch (IOException | Refusal e) {
            throw new AssertionError(e);
        }
    }

    private static CsvRecords reader(String text, char delimiter, Charset charset) throws IOException {
        InputStream in = new ByteArrayInputStream(text.getBytes(charset));
        return new CsvRecords(in, file(delimiter, charset), LONGEST);
    }

    private static DeliveredFile file(char delimiter, Charset charset) {
        return new DeliveredFile(0, "rho", "rho.csv", 0, "", delimiter, '.', charset, false, 0, null, null);
    }

    /** Gives its bytes a few at a time. */
    private static final class PieceWise extends ByteArrayInputStream {
        private final int piece;

        PieceWise(byte[] bytes, int piece) {
            super(bytes);
            this.piece = piece;
        }

        @Override
        public synchronized int read(byte[] target, int offset, int length) {
            return super.read(target, offset, Math.min(length, piece));
        }
    }
}
