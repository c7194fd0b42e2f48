package nl.mdzfactsheet.disclosure.written;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.disclosure.ledger.ReleaseLedger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder for everybody by hand: RHOs R1 to R4 of three practices each and R5 of one, which must stay unknown; R1 and R2 are hidden with it. */
class EverybodyLeaksTest {

    private static final Contracts CONTRACTS = Contracts.load(DefinitionSource.shipped());
    private static final List<String> COLUMNS =
            CONTRACTS.table(Layer.RESULT, "measure_results").columnNames();
    private static final List<String> LOG =
            CONTRACTS.table(Layer.RESULT, "disclosure_log").columnNames();

    @TempDir
    Path report = Path.of(".");

    private final List<Map<String, String>> everybody = new ArrayList<>();
    private final List<String> log = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void insurer() throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            int practices = i == 5 ? 1 : 3;
            for (int p = 0; p < practices; p++) {
                rows.add(row("practice", "R" + i, "0" + i + "00000" + p, 20, 50));
            }
            rows.add(row("rho", "R" + i, "", 20 * practices, 50 * practices));
            everybody.add(row("rho", "R" + i, "", 20 * practices, 50 * practices));
        }
        rows.add(row("insurer", "", "", 260, 650));
        everybody.add(row("insurer", "", "", 260, 650));
        write("insurer/factsheet_data.csv", rows);
    }

    private static Map<String, String> row(String level, String rho, String practice, int numerator, int denominator) {
        return new TreeMap<>(Map.of(
                "reporting_year",
                "2025",
                "measure_id",
                "m",
                "kind",
                "proportion",
                "level",
                level,
                "rho_id",
                rho,
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

    private void write(String path, List<Map<String, String>> rows) throws IOException {
        StringBuilder text = new StringBuilder(String.join(",", COLUMNS)).append('\n');
        for (Map<String, String> row : rows) {
            text.append(String.join(
                            ",",
                            COLUMNS.stream().map(c -> row.getOrDefault(c, "")).toList()))
                    .append('\n');
        }
        text(path, text.toString());
    }

    private void text(String path, String text) throws IOException {
        Files.createDirectories(report.resolve(path).resolve("..").normalize());
        Files.writeString(report.resolve(path), text);
    }

    private Map<String, String> of(String rho) {
        return everybody.stream()
                .filter(r -> rho.equals(r.get("rho_id")))
                .findFirst()
                .orElseThrow();
    }

    private void hide(String... rhos) {
        for (String rho : rhos) {
            of(rho).keySet().removeAll(List.of("numerator", "denominator"));
            of(rho).put("status", "SUPPRESSED");
        }
    }

    private List<String> doubts() throws IOException {
        write("public/factsheet_data.csv", everybody);
        text("protected/disclosure_log_data.csv", String.join(",", LOG) + "\n" + String.join("", log));
        ReleaseLedger ledger = new ReleaseLedger(report.resolve("home/ledger"));
        if (!told.isEmpty()) {
            text("home/report/ledger/disclosure_log.csv", String.join(",", LOG) + "\n" + String.join("", told));
            ledger.add(report.resolve("home/report"), 2025, 1, "earlier", "content");
        }
        ToldBefore before = ToldBefore.of(ledger, CONTRACTS.table(Layer.RESULT, "disclosure_log"), 2025, "run");
        return new WrittenFilesAudit(report, WrittenReport.THRESHOLDS, before)
                .everybody("public")
                .doubts();
    }

    @Test
    void anRhoOfOnePracticeIsHiddenWithTwoOthers() throws IOException {
        assertThat(doubts()).anyMatch(d -> d.startsWith("printed: m x R5"));
        hide("R5");
        assertThat(doubts()).anyMatch(d -> d.startsWith("UNSAFE_EXACT for ALL"));
        hide("R1");
        assertThat(doubts()).anyMatch(d -> d.startsWith("UNSAFE_EXACT for R1"));
        hide("R2");
        assertThat(doubts()).isEmpty();
    }

    /** What belongs to no RHO reads nothing: with it hidden, R5 needs nobody else. */
    @Test
    void nobodyReadsForThoseWithoutRho() throws IOException {
        hide("R5", "R1");
        of("R1").put("rho_id", "zonder RHO");
        Path insurer = report.resolve("insurer/factsheet_data.csv");
        Files.writeString(insurer, Files.readString(insurer).replace(",R1,", ",zonder RHO,"));
        assertThat(doubts()).isEmpty();
    }

    @Test
    void aRowThatIsLeftOut() throws IOException {
        hide("R1", "R2");
        everybody.remove(of("R5"));
        assertThat(doubts()).anyMatch(d -> d.startsWith("FAILED"));
    }

    @Test
    void aRowOfAPractice() {
        hide("R1", "R2", "R5");
        everybody.add(row("practice", "R3", "03000000", 20, 50));
        assertThatThrownBy(this::doubts)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a row of a practice");
    }

    @Test
    void aRowOfAnEarlierVersionThatNobodyGot() throws IOException {
        hide("R1", "R2", "R5");
        of("R1").putAll(Map.of("numerator", "45", "denominator", "120", "run_id", "earlier", "status", "OK"));
        assertThat(doubts()).containsExactly("unknown figure: m R1");
        told.add("public,2025,m,R1,part,,45,120,shown\n");
        assertThat(doubts()).isEmpty();
    }

    /** An RHO that is no more had 5 of 40 in the year before; the rows of the others then tell of it. */
    @Test
    void anRhoThatIsNoMore() throws IOException {
        hide("R1", "R2", "R5");
        log.add("public,2024,m,,total,,205,540,shown\n");
        for (int i = 1; i <= 5; i++) {
            log.add("public,2024,m,R" + i + ",part,,40,100,shown\n");
        }
        log.add("public,2024,m,vroegere RHO's,rest,,5,40,primary\n");
        assertThat(doubts()).isEmpty();
        everybody.forEach(r -> r.put("previous_value", "".equals(r.get("rho_id")) ? "0.38" : ""));
        assertThat(doubts()).as("the total alone").isEmpty();
        everybody.stream().filter(r -> "OK".equals(r.get("status"))).forEach(r -> r.put("previous_value", "0.4"));
        assertThat(doubts()).as("R1, R2 and R5 are open").isEmpty();
        everybody.forEach(r -> r.putAll(Map.of("status", "OK", "previous_value", "0.4")));
        assertThat(doubts()).anyMatch(d -> d.contains("m x vroegere RHO's"));
    }
}
