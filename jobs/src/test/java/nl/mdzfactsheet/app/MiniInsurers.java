package nl.mdzfactsheet.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import nl.mdzfactsheet.SparkTest;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.definition.expression.RowValues;
import nl.mdzfactsheet.flow.JobDatabase;
import nl.mdzfactsheet.flow.Notice;
import nl.mdzfactsheet.flow.RunContext;
import nl.mdzfactsheet.flow.RunIdentity;
import nl.mdzfactsheet.flow.Stage;
import nl.mdzfactsheet.flow.StageResult;
import nl.mdzfactsheet.mini.MiniInsurer;
import nl.mdzfactsheet.reference.Detection;
import nl.mdzfactsheet.reference.MeasureResult;
import nl.mdzfactsheet.reference.ReferenceFactsheet;
import nl.mdzfactsheet.reference.ReferenceResult;
import nl.mdzfactsheet.reference.WaterfallRow;
import nl.mdzfactsheet.table.Home;
import nl.mdzfactsheet.table.StepOutput;
import nl.mdzfactsheet.table.StepStore;
import nl.mdzfactsheet.table.StoredTable;
import org.jspecify.annotations.Nullable;

/** Random mini insurers through intake, fold and measures of the program, against the plain-Java evaluator. */
abstract class MiniInsurers extends SparkTest {

    private static final int YEAR = 2025;
    private static final LocalDate RUN_DATE = LocalDate.of(2026, 6, 30);
    private static final DefinitionSource SOURCE = DefinitionSource.shipped();
    private static final Contracts CONTRACTS = Contracts.load(SOURCE);

    private long figures;
    private long flags;

    /** Compares the insurers with these numbers; a difference names the number, which gives the same insurer again. */
    final void compare(long from, int cases, Path folder) throws IOException {
        for (long seed = from; seed < from + cases; seed++) {
            compare(seed, Files.createDirectories(folder.resolve("m" + seed)));
            StepStore.delete(folder.resolve("m" + seed));
        }
        assertThat(flags).as("flags over all insurers").isGreaterThan(cases);
        assertThat(figures).as("figures over all insurers").isGreaterThan(400L * cases);
    }

    private void compare(long seed, Path folder) throws IOException {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        MiniInsurer.offer(seed, inbox);
        Path home = folder.resolve("home");
        MiniInsurer.settle(home);
        ReferenceResult expected = ReferenceFactsheet.compute(inbox, YEAR, RUN_DATE, Set.copyOf(MiniInsurer.LABELS));
        Map<Stage, StepOutput> outputs = run(home, inbox);
        String insurer = "insurer " + seed;
        SortedSet<String> expectedFlags = flagsOf(expected);
        assertThat(flagsOf(outputs)).as(insurer).isEqualTo(expectedFlags);
        SortedMap<String, String> expectedFigures = figuresOf(expected);
        assertThat(figuresOf(outputs)).as(insurer).isEqualTo(expectedFigures);
        assertThat(waterfallOf(outputs)).as(insurer).isEqualTo(waterfallOf(expected));
        assertThat(detectionCountsOf(outputs)).as(insurer).isEqualTo(MiniDetectionCounts.of(expected));
        flags += expectedFlags.size();
        figures += expectedFigures.size();
    }

    private static Map<Stage, StepOutput> run(Path root, Path inbox) {
        Home home = new Home(root);
        Installation installation = new Installation(
                home,
                inbox,
                SOURCE,
                CONTRACTS,
                JobDatabase.Settings.file(home),
                RUN_DATE,
                Clock.fixed(Instant.parse("2026-07-01T01:30:00Z"), ZoneOffset.UTC),
                2,
                "nl");
        installation.prepare();
        WiredPipeline pipeline = new WiredPipeline(installation);
        Map<Stage, StepOutput> outputs = new EnumMap<>(Stage.class);
        StageResult ingested = pipeline.ingest(context(home, outputs));
        assertThat(ingested.notices())
                .filteredOn(n -> n.kind() != Notice.Kind.WARNING)
                .isEmpty();
        outputs.put(Stage.INGEST, ingested.output());
        outputs.put(Stage.FOLD, pipeline.fold(context(home, outputs)).output());
        outputs.put(Stage.MEASURE, pipeline.measure(context(home, outputs)).output());
        return outputs;
    }

    private static RunContext context(Home home, Map<Stage, StepOutput> outputs) {
        RunIdentity identity = new RunIdentity(YEAR, "offered", "definitions", "code");
        return new RunContext(home, identity, RUN_DATE, SparkTest::spark, outputs);
    }

    private static void rows(StepOutput output, String table, BiConsumer<RowValues, String> receiver) {
        TableContract contract = CONTRACTS.table(Layer.CURATED, table);
        new StoredTable(contract, output.files(table)).rows(row -> receiver.accept(row, unit(row, contract)));
    }

    /** level | rho or region | practice. */
    private static String unit(RowValues row, TableContract contract) {
        String region = contract.columnNames().contains("region") ? text(row, "region") : "";
        return (contract.columnNames().contains("level") ? text(row, "level") + " | " : "")
                + (region.isEmpty() ? text(row, "rho_id") : region) + " | " + text(row, "practice_agb");
    }

    private static String text(RowValues row, String column) {
        Object value = row.value(column);
        return value == null ? "" : value.toString();
    }

    private static String number(@Nullable Object value) {
        BigDecimal number = new BigDecimal(String.valueOf(value));
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static SortedSet<String> flagsOf(Map<Stage, StepOutput> outputs) {
        SortedSet<String> all = new TreeSet<>();
        rows(output(outputs, Stage.FOLD), "detection", (row, unit) -> {
            if (row.value("year") instanceof Long year && year == YEAR) {
                all.add(String.join(
                        " | ",
                        text(row, "detector"),
                        text(row, "table"),
                        text(row, "verzekerde_id"),
                        text(row, "declaratie_id"),
                        text(row, "amount_cents"),
                        text(row, "basis"),
                        text(row, "certainty"),
                        text(row, "status"),
                        unit));
            }
        });
        return all;
    }

    private static SortedSet<String> flagsOf(ReferenceResult reference) {
        SortedSet<String> all = new TreeSet<>();
        reference.detections().forEach(d -> all.add(flag(d, "flagged")));
        reference.contested().forEach(d -> all.add(flag(d, "contested")));
        return all;
    }

    private static String flag(Detection d, String status) {
        return String.join(
                " | ",
                d.detector(),
                d.table().label(),
                d.person(),
                d.declaratieId(),
                Long.toString(d.amountCents()),
                d.basis(),
                d.certainty(),
                status,
                d.unit().rho(),
                d.unit().practice());
    }

    private static SortedMap<String, String> figuresOf(Map<Stage, StepOutput> outputs) {
        SortedMap<String, String> all = new TreeMap<>();
        rows(
                output(outputs, Stage.MEASURE),
                "measure_count",
                (row, unit) -> all.put(
                        text(row, "measure_id") + " | " + unit,
                        number(row.value("numerator")) + " / " + number(row.value("denominator")) + ", "
                                + text(row, "persons") + " persons"));
        return all;
    }

    private static SortedMap<String, String> figuresOf(ReferenceResult reference) {
        SortedMap<String, String> all = new TreeMap<>();
        for (MeasureResult m : reference.measures()) {
            boolean empty = m.numerator().signum() == 0 && m.denominator().signum() == 0;
            if (!empty || !m.level().level().equals("practice")) {
                all.put(
                        String.join(
                                " | ",
                                m.measureId(),
                                m.level().level(),
                                m.level().rho(),
                                m.level().practice()),
                        number(m.numerator()) + " / " + number(m.denominator()) + ", " + m.persons() + " persons");
            }
        }
        return all;
    }

    private static SortedMap<String, String> waterfallOf(Map<Stage, StepOutput> outputs) {
        SortedMap<String, String> all = new TreeMap<>();
        rows(
                output(outputs, Stage.MEASURE),
                "waterfall_count",
                (row, unit) -> all.put(
                        String.join(" | ", unit, text(row, "programme"), text(row, "class")),
                        String.join(", ", text(row, "quarters"), text(row, "patients"), text(row, "amount_cents"))));
        return all;
    }

    private static SortedMap<String, String> waterfallOf(ReferenceResult reference) {
        SortedMap<String, String> all = new TreeMap<>();
        for (WaterfallRow row : reference.waterfall()) {
            if (!row.level().level().equals("region")) {
                all.put(
                        String.join(
                                " | ",
                                row.level().level(),
                                row.level().rho(),
                                row.level().practice(),
                                row.programme(),
                                row.waterfallClass()),
                        row.quarters() + ", " + row.patients() + ", " + row.cents());
            }
        }
        return all;
    }

    private static SortedMap<String, String> detectionCountsOf(Map<Stage, StepOutput> outputs) {
        SortedMap<String, String> all = new TreeMap<>();
        rows(
                output(outputs, Stage.MEASURE),
                "detection_count",
                (row, unit) -> all.put(
                        String.join(
                                " | ",
                                unit,
                                text(row, "detector"),
                                text(row, "programme"),
                                text(row, "certainty"),
                                text(row, "quarter")),
                        String.join(
                                ", ",
                                text(row, "lines"),
                                text(row, "persons"),
                                text(row, "persons_of_year"),
                                text(row, "amount_cents"))));
        return all;
    }

    private static StepOutput output(Map<Stage, StepOutput> outputs, Stage stage) {
        StepOutput output = outputs.get(stage);
        if (output == null) {
            throw new IllegalStateException(stage + " has not run");
        }
        return output;
    }
}
