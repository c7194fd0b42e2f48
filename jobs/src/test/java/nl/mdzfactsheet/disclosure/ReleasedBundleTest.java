package nl.mdzfactsheet.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.disclosure.rule.Thresholds;
import nl.mdzfactsheet.disclosure.written.Certificate;
import nl.mdzfactsheet.disclosure.written.WrittenFilesAudit.Finding;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.table.Home;
import nl.mdzfactsheet.table.StepOutput;
import nl.mdzfactsheet.table.StepStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which report may be published: one of which every file lies with a recipient of the release and is the file that passed. */
class ReleasedBundleTest {

    private static final Thresholds THRESHOLDS = Thresholds.load(DefinitionSource.shipped());
    private static final Release RELEASE = ReleaseFixture.withQuality(List.of());

    @TempDir
    Path home = Path.of(".");

    private static void text(Path file, String text) {
        try {
            Files.createDirectories(file.resolve("..").normalize());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A report for R1 and everybody, certified. */
    private StepOutput report(String more) {
        return new StepStore(new Home(home), "60-report").write("hash", folder -> {
            for (String recipient : List.of("rho/R1", "public")) {
                text(folder.resolve(recipient).resolve("factsheet_data.csv"), "x");
                Finding passed = new Finding(recipient, 1, 0, 0, 1, List.of());
                Certificate.write(folder.resolve(recipient), passed, THRESHOLDS);
            }
            text(folder.resolve("insurer/factsheet_data.csv"), "x");
            text(folder.resolve("protected/disclosure_log_data.csv"), "x");
            text(folder.resolve("ledger/disclosure_log.csv"), "x");
            text(folder.resolve(ReleasedBundle.FACTS), "{\"withheld\":{\"rho/R1\":[\"printed: m x\"]}}");
            if (!more.isEmpty()) {
                text(folder.resolve(more), "x");
            }
        });
    }

    @Test
    void aReportOfWhichEverythingPassedIsAdmitted() {
        StepOutput report = report("");
        assertThat(ReleasedBundle.admit(RELEASE, report).report()).isEqualTo(report);
        assertThat(ReleasedBundle.withheld(report)).containsExactly("rho/R1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"notes.txt", "rho/R2/factsheet_data.csv", "rho/factsheet_data.csv", "other/factsheet_data.csv"})
    void aFileThatLiesWithNobodyStopsTheRun(String file) {
        assertThatThrownBy(() -> ReleasedBundle.admit(RELEASE, report(file)))
                .isInstanceOf(MdzException.class)
                .hasMessageContaining("every file lies in the folder of a recipient");
    }

    /** Added after the audit: in the manifest, not in the certificate. */
    @ParameterizedTest
    @ValueSource(strings = {"rho/R1/extra.csv", "public/extra.csv"})
    void aFileThatDidNotPassStopsTheRun(String file) {
        assertThatThrownBy(() -> ReleasedBundle.admit(RELEASE, report(file)))
                .isInstanceOfSatisfying(
                        MdzException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.REFUSED))
                .hasMessageContaining("a certificate about exactly its files");
    }

    @Test
    void aFileThatChangedStopsTheRun() {
        StepOutput report = report("");
        text(report.folder().resolve("insurer/factsheet_data.csv"), "y");
        assertThatThrownBy(() -> ReleasedBundle.admit(RELEASE, report))
                .isInstanceOf(MdzException.class)
                .hasMessageContaining("the hash is that of the manifest");
    }

    @Test
    void whatIsForThePublisherIsNotPublished() {
        assertThat(ReleasedBundle.isPublished(ReleasedBundle.FACTS)).isFalse();
        assertThat(ReleasedBundle.isPublished("ledger/disclosure_log.csv")).isFalse();
        assertThat(ReleasedBundle.isPublished("rho/R1/factsheet_data.csv")).isTrue();
    }

    @Test
    void aTableOutsideTheReleaseIsNobodys() {
        assertThatThrownBy(() -> RELEASE.insurer("attribution")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RELEASE.everybody("pdca")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RELEASE.rhos().get(0).table("quality")).isInstanceOf(IllegalArgumentException.class);
        assertThat(RELEASE.everybody("measure_results").rows()).isEmpty();
        assertThat(RELEASE.log().rows()).isEmpty();
        assertThat(RELEASE.detections().parquet()).isEmpty();
    }
}
