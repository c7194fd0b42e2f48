package nl.mdzfactsheet.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.mdzfactsheet.SparkTest;
import nl.mdzfactsheet.app.agreements.FilledBook;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.disclosure.ReleaseFixture;
import nl.mdzfactsheet.ingest.IngestOutcome;
import nl.mdzfactsheet.ingest.IngestStage;
import nl.mdzfactsheet.report.book.BookFacts;
import nl.mdzfactsheet.report.book.RhoBook;
import nl.mdzfactsheet.table.ActiveDeliveries;
import nl.mdzfactsheet.table.Home;
import nl.mdzfactsheet.table.Settings;
import nl.mdzfactsheet.table.SmallTable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a workbook that is handed out, filled in by hand and handed back, to the factsheet of the next year. */
class AgreementRoundTripTest extends SparkTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-31T01:30:00Z"), ZoneOffset.UTC);
    private static final String MEASURE = "consults_per_patient";
    private static final Contracts CONTRACTS = Contracts.load(DefinitionSource.shipped());

    @TempDir
    Path folder = Path.of(".");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private List<List<String>> agreed = List.of();

    private int mdz(String... arguments) {
        spark();
        Mdz.Surroundings world =
                new Mdz.Surroundings(Map.of(), CLOCK, false, i -> new FakePipeline(i, List.of(), agreed));
        return Mdz.execute(world, new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    /** The workbook of a whole run. */
    private Path published() {
        assertThat(mdz("run", "--year", "2025", "--home", folder.resolve("home").toString()))
                .as(err.toString())
                .isZero();
        return folder.resolve("home/published/2025/v1/rho/RHO~2f1/factsheet.xlsx");
    }

    /** The same sheets for the same RHO, without a run. */
    private Path handedOut() {
        Map<String, String> row = Map.of(
                "reporting_year", "2025",
                "measure_id", MEASURE,
                "family", "frequent_use",
                "level", "rho",
                "rho_id", "RHO/1",
                "numerator", "45",
                "denominator", "20",
                "value", "2.25",
                "unit", "contacten per patiënt",
                "status", "OK");
        BookFacts facts = new BookFacts(
                2025,
                "run",
                "2026-03-01",
                "2026-03-01",
                Map.of("frequent_use", "Frequent gebruik"),
                Map.of(MEASURE, new BookFacts.Measure(MEASURE, "Contacten", "contacten per patiënt", "waarom")));
        Path workbook = folder.resolve("factsheet.xlsx");
        new RhoBook(facts)
                .write(ReleaseFixture.rho("RHO/1", "=Een", Map.of("measure_results", List.of(row))), workbook);
        return workbook;
    }

    private int readBack(Path workbook) {
        return mdz(
                "agreements",
                "--home",
                folder.resolve("home").toString(),
                "--from",
                workbook.toString(),
                "--out",
                folder.resolve("inbox/afspraken").toString());
    }

    @Test
    void anAgreementFilledInByHandPassesTheIntake() {
        List<List<String>> rows = takenIn(handedOut());

        assertThat(rows).hasSize(1);
        // The first column is a key of the delivery's own.
        assertThat(rows.get(0).subList(1, 10))
                .containsExactly(
                        "RHO/1", MEASURE, "2026", "absoluut", "hoogstens", "2.25", "", "2026-01-15", "samen minder");
    }

    @Test
    @Tag("verify")
    void anAgreementFilledInByHandIsOnTheFactsheetOfTheNextYear() throws Exception {
        agreed = takenIn(Files.copy(published(), folder.resolve("terug.xlsx")));

        assertThat(mdz(
                        "run",
                        "--year",
                        "2026",
                        "--home",
                        folder.resolve("later").toString()))
                .as(err.toString())
                .isZero();
        List<String> pdca = Files.readAllLines(folder.resolve("later/published/2026/v1/insurer/pdca_data.csv"));
        assertThat(pdca).hasSize(2);
        // The value of the RHO is 45 contacts of 20 patients.
        assertThat(pdca.get(1)).contains(MEASURE, "samen minder", "2026-01-15", "hoogstens", ",2.25,2.25,");
    }

    /** Rows of afspraken after somebody agreed something in the workbook and the delivery made of it was taken in. */
    private List<List<String>> takenIn(Path workbook) {
        new FilledBook(workbook).edit(s -> FilledBook.agree(s, MEASURE, 2.25));

        assertThat(readBack(workbook)).as(err.toString()).isZero();
        assertThat(out.toString()).contains("Afspraken gelezen: 1, vervangen: 0, in de levering: 1");

        IngestOutcome taken = new IngestStage(
                        new Home(folder.resolve("next")), Settings.standard(Set.of(9901), "key-1"), CONTRACTS)
                .run(folder.resolve("inbox"), LocalDate.of(2026, 4, 1));
        assertThat(taken.messages("nl")).isEmpty();
        return SmallTable.read(
                        taken.output()
                                .folder()
                                .resolve(ActiveDeliveries.REFERENCE)
                                .resolve("afspraken.csv"),
                        CONTRACTS.table(Layer.EXTRACT, "afspraken"))
                .rows();
    }

    @Test
    void whatWasAgreedBeforeIsRepeatedInTheDelivery() throws Exception {
        agreed = List.of(List.of(
                "OUD-1", "RHO/1", MEASURE, "2025", "absoluut", "hoogstens", "3", "", "2025-01-15", "vorig jaar"));
        Path workbook = handedOut();
        new FilledBook(workbook).edit(s -> FilledBook.agree(s, MEASURE, 2.25));

        assertThat(readBack(workbook)).isZero();

        assertThat(Files.readAllLines(folder.resolve("inbox/afspraken/afspraken.csv")))
                .hasSize(3)
                .anyMatch(l -> l.startsWith("OUD-1;RHO/1;consults_per_patient;2025;"));
    }

    @Test
    void aMistakeIsNamedAndNothingIsWritten() {
        Path workbook = handedOut();
        new FilledBook(workbook).edit(s -> {
            FilledBook.agree(s, MEASURE, 2.25);
            FilledBook.cell(s, MEASURE, "Overeengekomen op").setCellValue("ergens in januari");
        });

        assertThat(readBack(workbook)).isEqualTo(3);

        assertThat(err.toString())
                .contains("factsheet.xlsx, blad Afspraken, cel ", "date_expected", "Volgende stap: ")
                .doesNotContain("ergens in januari");
        assertThat(folder.resolve("inbox")).doesNotExist();
    }

    @Test
    void anEmptySheetWritesNothingAndAnExistingFolderIsNotTouched() {
        Path workbook = handedOut();

        assertThat(readBack(workbook)).isZero();
        assertThat(out.toString()).contains("Er is geen afspraak ingevuld");
        assertThat(folder.resolve("inbox")).doesNotExist();
        assertThat(mdz(
                        "agreements",
                        "--from",
                        workbook.toString(),
                        "--out",
                        folder.toString(),
                        "--home",
                        folder.resolve("home").toString()))
                .isEqualTo(2);
    }
}
