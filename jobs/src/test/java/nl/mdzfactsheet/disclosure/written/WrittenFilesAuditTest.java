package nl.mdzfactsheet.disclosure.written;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.disclosure.ledger.ReleaseLedger;
import nl.mdzfactsheet.disclosure.rule.Thresholds;
import nl.mdzfactsheet.disclosure.written.WrittenFilesAudit.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of five practices, written by hand. True numerators: 4, 50, 50, 60, 70, together 234 of 600. */
class WrittenFilesAuditTest {

    private static final Thresholds THRESHOLDS = Thresholds.load(DefinitionSource.of(
            Path.of(System.getProperty("project.root", "..")).resolve("schemas")));
    private static final String HEADER =
            "reporting_year,run_id,measure_id,kind,programme,level,rho_id,practice_agb,numerator,denominator,value,previous_value,benchmark_median,status\n";
    private static final List<String> TRUE = List.of("4", "50", "50", "60", "70");

    @TempDir
    Path report = Path.of(".");

    private Path own() {
        return report.resolve("rho/R1");
    }

    /** @param shown which of the five practices are shown */
    private Finding audit(boolean... shown) throws IOException {
        Files.createDirectories(own());
        Files.createDirectories(report.resolve("insurer"));
        StringBuilder insurer = new StringBuilder(HEADER).append("2025,run,m,proportion,,rho,R1,,234,600,0.39,,,OK\n");
        StringBuilder folder = new StringBuilder(insurer);
        for (int i = 0; i < TRUE.size(); i++) {
            String unit = "2025,run,m,proportion,,practice,R1,0100000" + i + ",";
            String figures = TRUE.get(i) + "," + (100 + 10 * i) + ",0.4,,,OK\n";
            insurer.append(unit).append(figures);
            folder.append(unit).append(shown[i] ? figures : ",,,,,SUPPRESSED\n");
        }
        Files.writeString(report.resolve("insurer/factsheet_data.csv"), insurer);
        Files.writeString(own().resolve("factsheet_data.csv"), folder);
        lines("waterfall", "programme,class,quarters", "waterfall_data.csv");
        lines("detections", "detector,programme,certainty,quarter,lines", "detection_counts_data.csv");
        Files.createDirectories(report.resolve("protected"));
        Files.writeString(
                report.resolve("protected/disclosure_log_data.csv"),
                "recipient,about_year,measure_id,unit,place,members,numerator,denominator,decision\n");
        return new WrittenFilesAudit(report, THRESHOLDS, ToldBefore.NOTHING).rho("rho/R1", "R1");
    }

    private void lines(String name, String columns, String insurer) throws IOException {
        String header = "level,rho_id,practice_agb," + columns + ",status\n";
        Files.writeString(report.resolve("insurer").resolve(insurer), header);
        Files.writeString(own().resolve(name + "_excel-nl.csv"), "\uFEFF" + header.replace(',', ';'));
    }

    @Test
    void threeHiddenRowsProtectEachOther() throws IOException {
        Finding finding = audit(false, false, false, true, true);
        assertThat(finding.doubts()).isEmpty();
        assertThat(finding.readers()).isEqualTo(6);
    }

    /** Every row less that is hidden is noticed: one alone is a subtraction away, two give each other away. */
    @Test
    void oneHiddenRowLessIsNoticed() throws IOException {
        assertThat(audit(false, true, true, true, true).safe()).isFalse();
        assertThat(audit(false, false, true, true, true).safe()).isFalse();
        assertThat(audit(true, false, false, true, true).safe()).isFalse();
    }

    @Test
    void aFigureInAHiddenRowIsNoticed() throws IOException {
        assertThat(audit(false, false, false, true, true).safe()).isTrue();
        Path file = own().resolve("factsheet_data.csv");
        Files.writeString(
                file, Files.readString(file).replace("01000001,,,,,,SUPPRESSED", "01000001,,,0.5,,,SUPPRESSED"));
        Finding finding = new WrittenFilesAudit(report, THRESHOLDS, ToldBefore.NOTHING).rho("rho/R1", "R1");
        assertThat(finding.doubts()).anyMatch(d -> d.contains("a hidden row shows a figure"));
    }

    /** Three lines of 10 euro are hidden in the waterfall; a measure that shows the same amounts tells of them. */
    @Test
    void anAmountThatAMeasureTellsIsNoticed() throws IOException {
        assertThat(amounts(false).doubts()).isEmpty();
        assertThat(amounts(true).doubts()).contains("printed: s x 01000000");
    }

    /** @param told whether a measure shows, for every practice, what the hidden class of the waterfall cost */
    private Finding amounts(boolean told) throws IOException {
        audit(false, false, false, true, true);
        StringBuilder insurer = new StringBuilder(
                        "level,rho_id,practice_agb,programme,class,quarters,patients,amount_eur,status\n")
                .append("rho,R1,,DM2,D2,143,143,1430.00,OK\n");
        StringBuilder own = new StringBuilder("level;rho_id;practice_agb;programme;class;quarters;amount_eur;status\n")
                .append("rho;R1;;DM2;D2;;;SUPPRESSED\n");
        StringBuilder measure = new StringBuilder("2025,run,s,ratio_of_sums,,rho,R1,,1430.00,600,2.4,,,OK\n");
        List<Integer> lines = List.of(3, 20, 30, 40, 50);
        for (int i = 0; i < lines.size(); i++) {
            String amount = 10 * lines.get(i) + ".00";
            insurer.append("practice,R1,0100000" + i + ",DM2,D2," + lines.get(i) + "," + lines.get(i) + "," + amount
                    + ",OK\n");
            own.append("practice;R1;0100000" + i + ";DM2;D2;;;SUPPRESSED\n");
            measure.append("2025,run,s,ratio_of_sums,,practice,R1,0100000" + i + "," + amount + ",120,2.5,,,OK\n");
        }
        Files.writeString(report.resolve("insurer/waterfall_data.csv"), insurer);
        Files.writeString(own().resolve("waterfall_excel-nl.csv"), "\uFEFF" + own);
        if (told) {
            for (Path file :
                    List.of(report.resolve("insurer/factsheet_data.csv"), own().resolve("factsheet_data.csv"))) {
                Files.writeString(file, Files.readString(file) + measure);
            }
        }
        return new WrittenFilesAudit(report, THRESHOLDS, ToldBefore.NOTHING).rho("rho/R1", "R1");
    }

    @Test
    void aFolderThatDidNotPassHasNoCertificate() throws IOException {
        Finding finding = audit(false, true, true, true, true);
        assertThatThrownBy(() -> Certificate.write(own(), finding, THRESHOLDS))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Certificate.covers(own())).isFalse();
        Certificate.write(own(), audit(false, false, false, true, true), THRESHOLDS);
        Path file = own().resolve(Certificate.FILE);
        Files.writeString(file, Files.readString(file).replace("\"passed\" : true", "\"passed\" : false"));
        assertThat(Certificate.covers(own())).isFalse();
    }

    /** Nothing of the folder says a number: nothing can be worked out. */
    @Test
    void aFolderWithoutAnyFigurePasses() throws IOException {
        audit(false, false, false, false, false);
        Path file = own().resolve("factsheet_data.csv");
        Files.writeString(file, Files.readString(file).replace("234,600,0.39,,,OK", ",,,,,SUPPRESSED"));
        Finding finding = new WrittenFilesAudit(report, THRESHOLDS, ToldBefore.NOTHING).rho("rho/R1", "R1");
        assertThat(finding.doubts()).isEmpty();
        assertThat(finding.hidden()).isEqualTo(finding.cells());
    }

    /** Entries of the same figures and of other years tell the audit nothing; of the reporting year and the one before they do. */
    @Test
    void whatTheLedgerTellsTheAudit() throws IOException {
        TableContract log = Contracts.load(DefinitionSource.shipped()).table(Layer.RESULT, "disclosure_log");
        ReleaseLedger ledger = new ReleaseLedger(report.resolve("home"));
        for (int year : new int[] {2023, 2024, 2025, 2026}) {
            Files.createDirectories(report.resolve("entry/ledger"));
            Files.writeString(
                    report.resolve("entry/ledger/disclosure_log.csv"),
                    String.join(",", log.columnNames()) + "\nrho R1,2024,m,,total,," + year + ",3000,shown\n");
            ledger.add(report.resolve("entry"), year, 1, "run" + year, "content" + year);
        }
        assertThat(ToldBefore.of(ledger, log, 2025, "run").of("rho R1", 2024, "m", ""))
                .extracting(c -> c.numerator().intValueExact())
                .containsExactly(2024, 2025);
        assertThat(ToldBefore.of(ledger, log, 2025, "run2025").of("rho R1", 2024, "m", ""))
                .extracting(c -> c.numerator().intValueExact())
                .containsExactly(2024);
    }

    @Test
    void aCertificateIsAboutExactlyTheseBytes() throws IOException {
        Certificate.write(own(), audit(false, false, false, true, true), THRESHOLDS);
        assertThat(Certificate.covers(own())).isTrue();
        Files.writeString(own().resolve("extra.csv"), "x");
        assertThat(Certificate.covers(own())).isFalse();
        Files.delete(own().resolve("extra.csv"));
        Files.writeString(own().resolve("factsheet_data.csv"), "x");
        assertThat(Certificate.covers(own())).isFalse();
    }
}
