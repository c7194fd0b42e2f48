package nl.mdzfactsheet.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.mdzfactsheet.oracle.DuckOracle;
import nl.mdzfactsheet.oracle.OracleRows;
import nl.mdzfactsheet.oracle.OwnTableRows;
import nl.mdzfactsheet.reference.EldCeilings;
import nl.mdzfactsheet.reference.FrequentUsers;
import nl.mdzfactsheet.reference.MeasureResult;
import nl.mdzfactsheet.reference.ReferenceFactsheet;
import nl.mdzfactsheet.reference.ReferenceResult;
import nl.mdzfactsheet.reference.RhoMonitor;
import nl.mdzfactsheet.sample.SampleGenerator;
import nl.mdzfactsheet.sample.SampleRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two implementations of the rules that share no code: plain Java, person by person, and SQL. The program is not run. */
@Tag("verify")
class EvaluatorAgreementTest {

    private static final Path SAMPLE = Path.of(System.getProperty("project.root", ".."), "sample-data");
    private static final LocalDate RUN_DATE = LocalDate.of(2026, 7, 1);
    private static final long SEED = 31_415_926;

    @TempDir
    Path folder = Path.of(".");

    @Test
    void agreeOnAGeneratedInsurer() throws IOException, SQLException {
        Path sample = folder.resolve("sample");
        SampleGenerator.generate(
                new SampleRequest(SampleRequest.MINIMUM_INSURED, SEED, List.of(2023, 2024, 2025), sample, 2));
        assertAgreement(sample, 2025);
        assertAgreement(sample, 2024);
    }

    @Test
    void agreeOnTheSample() throws IOException, SQLException {
        assertAgreement(SAMPLE, 2025);
    }

    private void assertAgreement(Path sample, int year) throws IOException, SQLException {
        Path inbox = sample.resolve("inbox");
        ReferenceResult java = ReferenceFactsheet.compute(inbox, year, RUN_DATE, Homes.allowedLabels(sample));
        try (DuckOracle sql =
                DuckOracle.compute(inbox, year, RUN_DATE, DuckOracle.Settings.in(folder.resolve("duck-" + year)))) {
            Map<String, String> figures = figures(sql.measures());
            assertThat(figures).isEqualTo(figures(java));
            assertThat(Factsheet.part(figures, 1)).containsExactlyInAnyOrder("insurer", "region", "rho", "practice");
            // Eight measures for each of four programmes, and thirty-two.
            assertThat(sql.measureIds()).isEqualTo(java.measureIds()).hasSize(64);
            assertThat(thresholds(sql)).isEqualTo(thresholds(java)).isNotEmpty();
            assertThat(ceilings(sql)).isEqualTo(ceilings(java)).isNotEmpty();
            assertThat(monitor(sql)).isEqualTo(monitor(java)).isNotEmpty();
        }
    }

    private static Map<String, String> figures(ReferenceResult java) {
        Map<String, String> figures = new TreeMap<>();
        for (MeasureResult m : java.measures()) {
            figures.put(
                    Factsheet.key(
                            m.measureId(),
                            m.level().level(),
                            m.level().rho(),
                            m.level().practice()),
                    Factsheet.fraction(m.numerator(), m.denominator()) + " of " + m.persons());
        }
        return figures;
    }

    private static Map<String, String> figures(List<OracleRows.Measure> sql) {
        Map<String, String> figures = new TreeMap<>();
        for (OracleRows.Measure m : sql) {
            figures.put(
                    Factsheet.key(m.measureId(), m.level(), text(m.rhoId()), text(m.practiceAgb())),
                    Factsheet.fraction(m.numerator(), m.denominator()) + " of " + m.persons());
        }
        return figures;
    }

    private static SortedSet<String> thresholds(ReferenceResult java) {
        SortedSet<String> rows = new TreeSet<>();
        for (FrequentUsers.Threshold t : java.thresholds()) {
            rows.add(row(t.year(), t.sexGroup(), t.ageGroup(), t.patients(), t.contacts()));
        }
        return rows;
    }

    private static SortedSet<String> thresholds(DuckOracle sql) throws SQLException {
        SortedSet<String> rows = new TreeSet<>();
        for (OracleRows.Threshold t : sql.thresholds()) {
            rows.add(row(t.year(), t.sexGroup(), t.ageGroup(), t.patients(), t.threshold()));
        }
        return rows;
    }

    private static SortedSet<String> ceilings(ReferenceResult java) {
        SortedSet<String> rows = new TreeSet<>();
        for (EldCeilings.Ceiling c : java.eldCeilings()) {
            rows.add(row(c.executingAgb(), c.year(), c.ceilingCents(), c.grantedCents(), c.aboveCents()));
        }
        for (EldCeilings.PassedOn p : java.eldPassedOn()) {
            rows.add(row(p.executingAgb(), p.unit().rho(), p.unit().practice(), p.cents()));
        }
        return rows;
    }

    private static SortedSet<String> ceilings(DuckOracle sql) throws SQLException {
        SortedSet<String> rows = new TreeSet<>();
        for (OwnTableRows.EldCeiling c : sql.eldCeilings()) {
            rows.add(row(c.agbUitvoerder(), c.year(), c.ceilingCents(), c.grantedCents(), c.aboveCents()));
        }
        for (OwnTableRows.EldPassedOn p : sql.eldPassedOn()) {
            rows.add(row(p.agbUitvoerder(), p.rhoId(), p.practiceAgb(), p.passedOnCents()));
        }
        return rows;
    }

    private static SortedSet<String> monitor(ReferenceResult java) {
        SortedSet<String> rows = new TreeSet<>();
        for (RhoMonitor.Row r : java.rhoMonitor()) {
            rows.add(row(r.rho(), r.indicator(), number(r.value()), number(r.norm()), r.status()));
        }
        return rows;
    }

    private static SortedSet<String> monitor(DuckOracle sql) throws SQLException {
        SortedSet<String> rows = new TreeSet<>();
        for (OwnTableRows.RhoMonitor r : sql.rhoMonitor()) {
            rows.add(row(r.rhoId(), r.indicator(), number(r.value()), number(r.norm()), r.status()));
        }
        return rows;
    }

    private static String row(Object... values) {
        return List.of(values).stream().map(String::valueOf).collect(Collectors.joining(" | "));
    }

    private static String number(@Nullable BigDecimal value) {
        return value == null ? "" : value.stripTrailingZeros().toPlainString();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
