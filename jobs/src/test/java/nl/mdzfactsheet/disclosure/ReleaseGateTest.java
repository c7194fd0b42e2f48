package nl.mdzfactsheet.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.disclosure.ledger.ReleaseLedger;
import nl.mdzfactsheet.disclosure.rule.Thresholds;
import nl.mdzfactsheet.disclosure.written.Certificate;
import nl.mdzfactsheet.disclosure.written.ToldBefore;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.table.SmallTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of five practices that somebody decided wrongly about: the gate takes away what gives a small count back, or stops. */
class ReleaseGateTest {

    private static final DefinitionSource SOURCE = DefinitionSource.of(
            Path.of(System.getProperty("project.root", "..")).resolve("schemas"));
    private static final TableContract LOG = Contracts.load(SOURCE).table(Layer.RESULT, "disclosure_log");

    @TempDir
    Path report = Path.of(".");

    private final List<String> attempts = new ArrayList<>();

    @BeforeEach
    void figuresOfTheInsurer() throws IOException {
        StringBuilder insurer =
                new StringBuilder("reporting_year,run_id,measure_id,level,rho_id,practice_agb,numerator,denominator\n");
        insurer.append("2025,run,m,rho,R1,,254,600\n");
        for (int i = 0; i < 5; i++) {
            insurer.append("2025,run,m,practice,R1,0100000" + i + "," + numerator(i) + "," + (100 + 10 * i) + "\n");
        }
        text("insurer/factsheet_data.csv", insurer.toString());
        text("insurer/waterfall_data.csv", "level,rho_id,practice_agb,programme,class,quarters,status\n");
        text(
                "insurer/detection_counts_data.csv",
                "level,rho_id,practice_agb,detector,programme,certainty,quarter,lines,status\n");
        text("protected/disclosure_log_data.csv", String.join(",", LOG.columnNames()) + "\n");
    }

    /** The first practice has 4, the others 40, 60, 70 and 80. */
    private static int numerator(int practice) {
        return practice == 0 ? 4 : practice == 1 ? 40 : 40 + 10 * practice;
    }

    private void text(String path, String content) throws IOException {
        Path file = report.resolve(path);
        Files.createDirectories(report.resolve(path).resolve("..").normalize());
        Files.writeString(file, content);
    }

    /** @param hidden practices whose row is hidden */
    private static RhoRelease release(int... hidden) {
        List<Map<String, String>> rows = new ArrayList<>();
        rows.add(row("rho", "", 254, 600));
        for (int i = 0; i < 5; i++) {
            Map<String, String> row = row("practice", "0100000" + i, numerator(i), 100 + 10 * i);
            for (int each : hidden) {
                if (each == i) {
                    List.of("numerator", "denominator", "value").forEach(row::remove);
                    row.put("status", "SUPPRESSED");
                }
            }
            rows.add(row);
        }
        return ReleaseFixture.rho("R1", "RHO Een", Map.of("measure_results", rows));
    }

    private static Map<String, String> row(String level, String practice, int numerator, int denominator) {
        return new HashMap<>(Map.of(
                "reporting_year",
                "2025",
                "measure_id",
                "m",
                "kind",
                "proportion",
                "level",
                level,
                "rho_id",
                "R1",
                "practice_agb",
                practice,
                "numerator",
                Integer.toString(numerator),
                "denominator",
                Integer.toString(denominator),
                "run_id",
                "run",
                "status",
                "OK"));
    }

    private void write(RhoRelease rho) {
        attempts.add(rho.folder());
        try {
            Path folder = report.resolve("rho/R1");
            Files.createDirectories(folder);
            ReleasedTable measures = rho.table("measure_results");
            new SmallTable(
                            measures.contract(),
                            measures.rows().stream().map(ReleasedRow::cells).toList())
                    .write(folder.resolve("factsheet_data.csv"));
            Files.writeString(
                    folder.resolve("waterfall_excel-nl.csv"),
                    "\uFEFFlevel;rho_id;practice_agb;programme;class;quarters;status\n");
            Files.writeString(
                    folder.resolve("detections_excel-nl.csv"),
                    "\uFEFFlevel;rho_id;practice_agb;detector;programme;certainty;quarter;lines;status\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ReleaseGate gate() {
        ToldBefore nothing = ToldBefore.of(new ReleaseLedger(report.resolve("ledger-of-home")), LOG, 2025, "run");
        return new ReleaseGate(report, Thresholds.load(SOURCE), nothing);
    }

    private String written() throws IOException {
        return Files.readString(report.resolve("rho/R1/factsheet_data.csv"));
    }

    @Test
    void aFolderThatPassesIsCertifiedWithWhatIsDrawnFromIt() throws IOException {
        ReleaseGate gate = gate();
        gate.certify(release(0, 1, 2), this::write, rho -> draw());
        assertThat(attempts).hasSize(1);
        assertThat(gate.withheld()).isEmpty();
        assertThat(Certificate.covers(report.resolve("rho/R1"))).isTrue();
        text("rho/R1/factsheet.html", "other");
        assertThat(Certificate.covers(report.resolve("rho/R1")))
                .as("a page that was changed")
                .isFalse();
    }

    private void draw() {
        try {
            text("rho/R1/factsheet.html", "page");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only the small count is hidden: it is one subtraction away, so in the end no figure is left, and the ledger does not call the rows told. */
    @Test
    void aFolderThatTellsTooMuchIsWrittenWithoutFigures() throws IOException {
        ReleaseGate gate = gate();
        gate.certify(release(0), this::write, rho -> {});
        assertThat(attempts).hasSize(3);
        assertThat(gate.withheld()).containsOnlyKeys("rho/R1");
        assertThat(written()).doesNotContain("254").contains("SUPPRESSED");
        gate.close(new ReleasedTable(
                Tier.PROTECTED,
                LOG,
                List.of(new ReleasedRow(List.of("rho R1", "2025", "m", "", "total", "", "254", "600", "shown")))));
        assertThat(Files.readString(report.resolve("ledger/disclosure_log.csv")))
                .contains("254,600,primary");
        assertThat(Files.readAllLines(report.resolve("ledger/rho/R1/measure_results.csv")))
                .hasSize(1);
    }

    /** The insurer and two RHOs, R1 of five practices and R2 of one, which is a subtraction away. */
    private ReleasedTable everybody() throws IOException {
        Path insurer = report.resolve("insurer/factsheet_data.csv");
        Files.writeString(
                insurer,
                Files.readString(insurer)
                        + "2025,run,m,practice,R2,02000000,50,100\n2025,run,m,rho,R2,,50,100\n2025,run,m,insurer,,,304,700\n");
        Map<String, String> total = row("insurer", "", 304, 700);
        total.put("rho_id", "");
        Map<String, String> second = row("rho", "", 50, 100);
        second.put("rho_id", "R2");
        List<Map<String, String>> rows = List.of(total, row("rho", "", 254, 600), second);
        return ReleaseFixture.rho("R1", "RHO Een", Map.of("measure_results", rows))
                .table("measure_results");
    }

    private void writePublic(ReleasedTable measures) {
        attempts.add("public");
        try {
            Files.createDirectories(report.resolve("public"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        new SmallTable(
                        measures.contract(),
                        measures.rows().stream().map(ReleasedRow::cells).toList())
                .write(report.resolve("public/factsheet_data.csv"));
    }

    @Test
    void theFolderForEverybodyIsWrittenWithoutFigures() throws IOException {
        ReleasedTable measures = everybody();
        ReleaseGate gate = gate();
        gate.certify(measures, this::writePublic);
        assertThat(attempts).hasSize(2);
        assertThat(gate.withheld()).containsOnlyKeys("public");
        assertThat(Files.readString(report.resolve("public/factsheet_data.csv")))
                .doesNotContain("304")
                .contains("SUPPRESSED");
        assertThat(Certificate.covers(report.resolve("public"))).isTrue();
    }

    @Test
    void theFolderForEverybodyThatTellsTooMuchInTheEndStopsTheRun() throws IOException {
        ReleasedTable measures = everybody();
        ReleaseGate gate = gate();
        assertThatThrownBy(() -> gate.certify(measures, table -> writePublic(measures)))
                .isInstanceOf(MdzException.class)
                .hasMessageContaining("printed");
        assertThat(report.resolve("public/" + Certificate.FILE)).doesNotExist();
    }

    /** A writer that prints figures whatever it is given. */
    @Test
    void aFolderThatTellsTooMuchInTheEndStopsTheRun() {
        assertThatThrownBy(() -> gate().certify(release(), rho -> write(release()), rho -> {}))
                .isInstanceOf(MdzException.class)
                .hasMessageContaining("printed")
                .satisfies(e -> assertThat(String.valueOf(e.getMessage()).replace(report.toString(), ""))
                        .doesNotContain("254"));
        assertThat(report.resolve("rho/R1/" + Certificate.FILE)).doesNotExist();
    }
}
