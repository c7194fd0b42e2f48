package nl.mdzfactsheet.disclosure.written;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.mdzfactsheet.contract.DefinitionSource;
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
