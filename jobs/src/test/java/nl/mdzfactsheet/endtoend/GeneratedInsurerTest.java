package nl.mdzfactsheet.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.mdzfactsheet.endtoend.ProductProcess.Ended;
import nl.mdzfactsheet.oracle.DuckOracle;
import nl.mdzfactsheet.oracle.OracleRows;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A generated insurer of 50,000 with another seed than the sample: planted truth and DuckDB against the program. */
@Tag("verify")
class GeneratedInsurerTest {

    private static final String INSURED = System.getProperty("verify.insured", "50000");
    private static final String SEED = System.getProperty("verify.seed", "770077");
    private static final String RUN_DATE = "2026-07-01";
    private static final int YEAR = 2025;

    @TempDir
    Path folder = Path.of(".");

    @Test
    void flagsAndFiguresEqualTruthAndDuckDb() throws IOException, InterruptedException, SQLException {
        Path sample = folder.resolve("sample");
        command(
                "generate-sample",
                "--insured",
                INSURED,
                "--seed",
                SEED,
                "--years",
                "2023,2024,2025",
                "--out",
                sample.toString());
        Path home = Homes.forSample(sample, folder.resolve("home"));
        for (int year : new int[] {YEAR - 1, YEAR}) {
            command(
                    "run",
                    "--year",
                    Integer.toString(year),
                    "--home",
                    home.toString(),
                    "--inbox",
                    sample.resolve("inbox").toString(),
                    "--run-date",
                    RUN_DATE);
            assertThat(new Factsheet(home, year).flags())
                    .isEqualTo(Factsheet.planted(sample.resolve("expected"), year));
        }
        assertThat(new Store(home).quarantined()).isEqualTo(SampleFiles.quarantine(sample));
        Factsheet factsheet = new Factsheet(home, YEAR);
        try (DuckOracle oracle = DuckOracle.compute(
                sample.resolve("inbox"),
                YEAR,
                LocalDate.parse(RUN_DATE),
                DuckOracle.Settings.in(folder.resolve("duck")))) {
            assertThat(factsheet.flags()).isEqualTo(flags(oracle));
            Map<String, String> published = factsheet.figures();
            assertThat(Factsheet.part(published, 0)).isEqualTo(oracle.measureIds());
            assertThat(published).isEqualTo(figures(oracle));
            assertThat(new Store(home).persons(YEAR)).isEqualTo(persons(oracle));
            assertThat(factsheet.waterfall()).isEqualTo(waterfall(oracle));
        }
    }

    private void command(String... arguments) throws IOException, InterruptedException {
        Ended ended = ProductProcess.with().run(folder.resolve("command.log"), arguments);
        assertThat(ended.exitCode()).as(ended.output()).isZero();
    }

    private static SortedSet<String> flags(DuckOracle oracle) throws SQLException {
        SortedSet<String> flags = new TreeSet<>();
        for (OracleRows.Detection d : oracle.detections()) {
            flags.add(Factsheet.key(
                    d.detector(),
                    d.table(),
                    d.verzekerdeId(),
                    d.declaratieId(),
                    Long.toString(d.amountCents()),
                    d.certainty()));
        }
        return flags;
    }

    private static Map<String, Long> persons(DuckOracle oracle) throws SQLException {
        Map<String, Long> persons = new TreeMap<>();
        for (OracleRows.Measure m : oracle.measures()) {
            boolean empty = m.numerator().signum() == 0 && m.denominator().signum() == 0;
            if (!(m.level().equals("practice") && empty)) {
                persons.put(
                        Factsheet.key(m.measureId(), m.level(), text(m.rhoId()), text(m.practiceAgb())), m.persons());
            }
        }
        return persons;
    }

    /** Without regions, as in the figures of the program: those are sums of RHOs, which a test of the sample holds. */
    private static Map<String, String> figures(DuckOracle oracle) throws SQLException {
        Map<String, String> figures = new TreeMap<>();
        for (OracleRows.Measure m : oracle.measures()) {
            boolean empty = m.numerator().signum() == 0 && m.denominator().signum() == 0;
            if (!m.level().equals("region") && (!m.level().equals("practice") || !empty)) {
                figures.put(
                        Factsheet.key(m.measureId(), m.level(), text(m.rhoId()), text(m.practiceAgb())),
                        Factsheet.fraction(m.numerator(), m.denominator()));
            }
        }
        return figures;
    }

    private static Map<String, String> waterfall(DuckOracle oracle) throws SQLException {
        Map<String, String> classes = new TreeMap<>();
        for (OracleRows.Waterfall w : oracle.waterfall()) {
            classes.put(
                    Factsheet.key(w.level(), text(w.rhoId()), text(w.practiceAgb()), w.programme(), w.waterfallClass()),
                    w.quarters() + ", " + w.patients() + ", " + w.amountCents());
        }
        return classes;
    }

    private static String text(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : value;
    }
}
