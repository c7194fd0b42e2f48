package nl.mdzfactsheet.ingest;

import static nl.mdzfactsheet.ingest.TestDelivery.HEADER_GP;
import static nl.mdzfactsheet.ingest.TestDelivery.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.mdzfactsheet.Fault;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.table.Settings;
import nl.mdzfactsheet.table.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One file: every record accepted or quarantined with reason, column and physical line; lines and cents add up. */
class FileReadingTest extends IngestFixture {

    private static final String GOOD = "G1;;D;3311;" + person(1) + ";008;12000;2025-03-04;1;10.00;2025-04-01;01012345;";

    @TempDir
    Path work = Path.of("");

    @Fault({"F41", "F44", "F49", "F51", "F53", "F56"})
    @ParameterizedTest
    @CsvSource({
        "3, X, ENUM_INVALID, debet_credit, 1000",
        "4, 331, UZOVI_INVALID, uzovi, 1000",
        "5, abc, PSEUDONYM_INVALID, verzekerde_id, 1000",
        "6, 8, CODE_INVALID, prestatiecodelijst, 1000",
        "7, '', VALUE_MISSING, prestatiecode, 1000",
        "8, 2025-02-30, DATE_INVALID, datum_prestatie, 1000",
        "8, 2026-01-16, DATE_OUT_OF_RANGE, datum_prestatie, 1000",
        "8, 2024-12-31, OUTSIDE_PERIOD, datum_prestatie, 1000",
        "9, 0, QUANTITY_INVALID, aantal, 1000",
        "10, 10.005, AMOUNT_INVALID, bedrag, 0",
        "10, '10,00', DECIMAL_NOTATION, bedrag, 0",
        "12, 1012345, AGB_INVALID, agb_praktijk, 1000",
    })
    void aFaultyValueIsQuarantined(int column, String value, Reason reason, String name, long cents)
            throws IOException, Refusal {
        String[] cells = GOOD.split(";", -1);
        cells[column - 1] = value;
        FileResult result = read(GOOD + "\n" + String.join(";", cells) + "\n");

        assertThat(result.account().accepted()).isEqualTo(new Tally(1, 1000, 0));
        assertThat(result.account().quarantined()).containsExactly(Map.entry(reason, new Tally(1, cents, 0)));
        assertThat(result.account().balances()).isTrue();
        assertThat(quarantine()).containsExactly("3 " + reason.code() + " " + name);
    }

    @Fault({"F32", "F34", "F37"})
    @Test
    void structureFaultsKeepTheLinesAroundThem() throws IOException, Refusal {
        String text = GOOD + "\n" // 2
                + "kort;;D\n" // 3
                + GOOD + ";lang\n" // 4
                + "\"open;;D;3311\n" // 5
                + GOOD.replace("G1", "x".repeat(70_000)) + "\n" // 6
                + GOOD; // 7, without an end of line
        FileResult result = read(text);
        assertThat(result.account().read()).isEqualTo(new Tally(6, 2000, 0));
        assertThat(result.account().accepted()).isEqualTo(new Tally(2, 2000, 0));
        assertThat(result.account().balances()).isTrue();
        assertThat(quarantine())
                .containsExactly("3 row_length ", "4 row_length ", "5 quote_damaged ", "6 line_too_long ");
    }

    @Fault("F31")
    @Test
    void aRecordOverSeveralLinesCountsItsFirst() throws IOException, Refusal {
        String text =
                "opmerking;" + HEADER_GP + "\n\"een\ntwee\";" + GOOD + "\ndrie;" + GOOD.replace("10.00", "x") + "\n";
        FileResult result = readWhole(text);
        assertThat(result.account().read().lines()).isEqualTo(2);
        assertThat(quarantine()).containsExactly("4 amount_invalid bedrag");
        assertThat(result.account().warnings()).containsExactly("opmerking");
    }

    @Test
    void creditLinesAreCountedApart() throws IOException, Refusal {
        FileResult result = read(GOOD + "\n" + GOOD.replace(";D;", ";C;") + "\n"
                + GOOD.replace(";D;", ";C;").replace("2025-03-04", "2024-03-04") + "\n");
        assertThat(result.account().read()).isEqualTo(new Tally(3, 1000, 2000));
        assertThat(result.account().accepted()).isEqualTo(new Tally(2, 1000, 1000));
        assertThat(result.account().balances()).isTrue();
    }

    @Fault({"F23", "F25"})
    @Test
    void columnsAreFoundByName() throws IOException, Refusal {
        List<String> header = new ArrayList<>(List.of(HEADER_GP.split(";", -1)));
        List<String> line = new ArrayList<>(List.of(GOOD.split(";", -1)));
        Collections.reverse(header);
        Collections.reverse(line);
        String text = "\uFEFF" + String.join(" ; ", header).toUpperCase(Locale.ROOT) + "\r\n" + String.join(";", line)
                + "\r\n";
        FileResult result = readWhole(text);
        assertThat(result.account().accepted()).isEqualTo(new Tally(1, 1000, 0));
    }

    @Fault("F34")
    @Test
    void aTrailingDelimiterOnEveryLineIsAnExtraColumn() throws IOException, Refusal {
        FileResult result = readWhole(HEADER_GP + ";\n" + GOOD + ";\n");
        assertThat(result.account().accepted().lines()).isEqualTo(1);
        assertThat(result.account().warnings()).containsExactly("#14");
    }

    @Test
    void aPeriodThatEndsBeforeItBegins() throws IOException, Refusal {
        String text = "agb_praktijk;naam;postcode4;regio;ingeschreven_totaal;van;tot\n"
                + "01000001;\"Praktijk ; \"\"De Linde\"\"\";5611;Zuid;;2025-01-01;2024-12-31\n"
                + "01000002;=1+1;5611;Zuid;120;2025-01-01;\n";
        DeliveredFile file = file("praktijken", text);
        FileResult result = readWhole(file, text);
        assertThat(result.account().quarantined()).containsOnlyKeys(Reason.DATE_OUT_OF_RANGE);
        assertThat(quarantine()).containsExactly("2 date_out_of_range tot");
        assertThat(Files.readAllLines(new Staging(work).reference("praktijken")))
                .containsExactly(
                        "agb_praktijk,naam,postcode4,regio,ingeschreven_totaal,van,tot",
                        "01000002,=1+1,5611,Zuid,120,2025-01-01,");
    }

    @Test
    void countsAcceptedLinesPerServiceAndDay() throws IOException, Refusal {
        FileResult result = read(GOOD + "\n" + GOOD + "\n" + GOOD.replace("12000", "12001") + "\n"
                + GOOD.replace(";008;", ";041;") + "\n");
        Path file = work.resolve(ServiceDays.FILE);
        ServiceDays.write(file, period(), List.of(result.codes()), List.of(result.days()));
        List<String> counts = new ArrayList<>();
        ServiceDays.read(file, (service, day, lines) -> counts.add(service + " " + day + " " + lines));
        assertThat(counts).containsExactly("008|12000 20151 2", "008|12001 20151 1");
    }

    private FileResult read(String lines) throws IOException, Refusal {
        return readWhole(HEADER_GP + "\n" + lines);
    }

    private FileResult readWhole(String text) throws IOException, Refusal {
        return readWhole(file("huisartsenzorg", text), text);
    }

    private FileResult readWhole(DeliveredFile file, String text) throws IOException, Refusal {
        Path copy = work.resolve("copy");
        Files.writeString(copy, text);
        IntakeRules rules =
                new IntakeRules(CONTRACTS, Settings.standard(Set.of(3311), "key-1"), (int) RUN_DATE.toEpochDay());
        return new FileReading(rules, file, period(), new Staging(work)).read(Files.newInputStream(copy));
    }

    private static DeliveredFile file(String table, String text) {
        return new DeliveredFile(
                0, table, "x.csv", text.length(), "", ';', '.', StandardCharsets.UTF_8, false, 0, null, null);
    }

    private static Period period() {
        return Period.parse("2025").orElseThrow();
    }

    /** Line, reason and column of every quarantined row, in order. */
    private List<String> quarantine() throws IOException {
        List<String> rows = new ArrayList<>();
        try (SpillInput in = new SpillInput(work.resolve("intake").resolve("quarantine-0000.spill"))) {
            for (byte[] record = in.next(); record != null; record = in.next()) {
                long line = SpillFormat.longAt(record, QuarantineSpill.LINE);
                String reason = text(record, QuarantineSpill.TEXTS);
                int column = QuarantineSpill.TEXTS + Integer.BYTES + reason.length();
                rows.add(line + " " + reason + " " + text(record, column));
            }
        }
        return rows;
    }

    private static String text(byte[] record, int at) {
        return new String(record, at + Integer.BYTES, SpillFormat.intAt(record, at), StandardCharsets.UTF_8);
    }
}
