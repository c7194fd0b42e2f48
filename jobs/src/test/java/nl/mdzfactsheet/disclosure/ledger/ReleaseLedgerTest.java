package nl.mdzfactsheet.disclosure.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.failure.MdzException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseLedgerTest {

    private static final TableContract LOG = Contracts.load(DefinitionSource.of(
                    Path.of(System.getProperty("project.root", "..")).resolve("schemas")))
            .table(Layer.RESULT, "disclosure_log");
    private static final String HEADER = String.join(",", LOG.columnNames()) + "\n";

    @TempDir
    Path folder = Path.of(".");

    private ReleaseLedger ledger() {
        return new ReleaseLedger(folder.resolve("ledger"));
    }

    private Path report(String row) throws IOException {
        Path log = folder.resolve("report").resolve(ReleaseLedger.REPORT_FOLDER).resolve(ReleaseLedger.LOG);
        Files.createDirectories(log.getParent());
        Files.writeString(log, HEADER + row);
        return folder.resolve("report");
    }

    private void publishTwice() throws IOException {
        ledger().add(report("rho R1,2025,m,01000001,part,,4,100,primary\n"), 2025, 1, "run1", "first");
        ledger().add(
                        report("rho R1,2025,m,overige praktijken,rest,01000002 01000003,12.5,200,shown\n"),
                        2025,
                        2,
                        "run2",
                        "second");
    }

    @Test
    void whatWasWrittenIsReadBack() throws IOException {
        assertThat(ledger().entries()).isEmpty();
        publishTwice();
        List<LedgerEntry> entries = ledger().entries();
        assertThat(entries).extracting(LedgerEntry::runId).containsExactly("run1", "run2");
        assertThat(ledger().counts(entries.get(0), LOG))
                .containsExactly(new LedgerCounts(
                        "rho R1",
                        2025,
                        "m",
                        "01000001",
                        Set.of(),
                        new BigDecimal("4"),
                        new BigDecimal("100"),
                        LedgerCounts.Decision.PRIMARY));
        assertThat(ledger().counts(entries.get(1), LOG).get(0).members())
                .containsExactlyInAnyOrder("01000002", "01000003");
        assertThat(ledger().verify()).isEqualTo(2);
    }

    /** A run that was killed after its entry adds it again. */
    @Test
    void aPublicationIsAddedOnce() throws IOException {
        publishTwice();
        ledger().add(report("other\n"), 2025, 2, "run2", "second");
        assertThat(ledger().entries()).hasSize(2);
        assertThat(ledger().verify()).isEqualTo(2);
    }

    @Test
    void aChangedLineIsNoticed() throws IOException {
        publishTwice();
        Path chain = folder.resolve("ledger/ledger.jsonl");
        List<String> lines = Files.readAllLines(chain);
        Files.write(chain, List.of(lines.get(0).replace("run1", "run9"), lines.get(1)));
        assertThatThrownBy(() -> ledger().entries())
                .isInstanceOf(MdzException.class)
                .hasMessageContaining("line 1");
        Files.write(chain, List.of(lines.get(1)));
        assertThatThrownBy(() -> ledger().entries())
                .as("a line that was left out")
                .isInstanceOf(MdzException.class)
                .hasMessageContaining("line 1");
    }

    @Test
    void aChangedOrLostFileIsNoticedWhereItIsRead() throws IOException {
        publishTwice();
        LedgerEntry first = ledger().entries().get(0);
        Path packed = folder.resolve("ledger/000001/disclosure_log.csv.gz");
        byte[] whole = Files.readAllBytes(packed);
        whole[whole.length - 1]++;
        Files.write(packed, whole);
        assertThatThrownBy(() -> ledger().counts(first, LOG)).isInstanceOf(MdzException.class);
        Files.delete(packed);
        assertThatThrownBy(() -> ledger().verify()).isInstanceOf(MdzException.class);
    }
}
