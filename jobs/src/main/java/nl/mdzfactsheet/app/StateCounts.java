package nl.mdzfactsheet.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.mdzfactsheet.app.restatement.Figure;
import nl.mdzfactsheet.app.restatement.FigureKey;
import nl.mdzfactsheet.app.restatement.State;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.definition.Definitions;
import nl.mdzfactsheet.definition.expression.RowValues;
import nl.mdzfactsheet.fold.FoldStage;
import nl.mdzfactsheet.measure.MeasureRequest;
import nl.mdzfactsheet.measure.MeasureStage;
import nl.mdzfactsheet.report.CsvDialect;
import nl.mdzfactsheet.table.Sha256;
import nl.mdzfactsheet.table.StepOutput;
import nl.mdzfactsheet.table.StepStore;
import nl.mdzfactsheet.table.StoredTable;
import nl.mdzfactsheet.table.UnitLevel;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** Computes states between two versions with the stages of a run. The counts are kept; the fold behind them is removed again, unless it was there before. */
final class StateCounts implements Function<State, Map<FigureKey, Figure>> {

    private static final String STEP = "restatement-counts";
    private static final String TABLE = "measure_count";

    private final Installation installation;
    private final int year;
    private final Supplier<SparkSession> spark;

    /** @param spark asked for only when a state must be computed */
    StateCounts(Installation installation, int year, Supplier<SparkSession> spark) {
        this.installation = installation;
        this.year = year;
        this.spark = spark;
    }

    @Override
    public Map<FigureKey, Figure> apply(State state) {
        StepStore store = new StepStore(installation.home(), STEP);
        String inputHash =
                Sha256.start().add(Integer.toString(year)).add(state.key()).hex();
        StepOutput counts =
                store.find(inputHash).orElseGet(() -> store.write(inputHash, folder -> count(state, folder)));
        return figures(counts, state.definitions());
    }

    private void count(State state, Path folder) {
        List<Path> earlier = folds();
        StepOutput fold = new FoldStage(spark)
                .run(FoldFeatures.request(installation, state.definitions(), state.intake(), year)
                        .withProgrammes(state.programmes()));
        MeasureReference reference = new MeasureReference(state.intake().folder(), installation.contracts());
        MeasureRequest request = new MeasureRequest(
                installation.home(),
                fold,
                state.definitions(),
                year,
                reference.rhos(),
                reference.ceilings(year),
                MeasureRequest.DEFAULT_ROW_CAP);
        MeasureStage.writeMeasureCounts(request, spark.get(), folder);
        if (!earlier.contains(fold.folder())) {
            try {
                StepStore.delete(fold.folder());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private List<Path> folds() {
        Path folder = installation.home().step(FoldStage.STEP);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<FigureKey, Figure> figures(StepOutput counts, Definitions definitions) {
        Map<String, Integer> scales = new HashMap<>();
        definitions.measures().forEach(m -> scales.put(m.id(), m.per()));
        Map<FigureKey, Figure> figures = new HashMap<>();
        new StoredTable(installation.contracts().table(Layer.CURATED, TABLE), counts.files(TABLE))
                .rows(row -> figures.put(key(row), figure(row, scales)));
        return figures;
    }

    /** As {@code factsheet_data.csv} names the unit. */
    private static FigureKey key(RowValues row) {
        return new FigureKey(
                text(row.value("measure_id")),
                UnitLevel.of(text(row.value("level"))),
                text(row.value("region")),
                text(row.value("rho_id")),
                text(row.value("practice_agb")));
    }

    private static Figure figure(RowValues row, Map<String, Integer> scales) {
        return new Figure(
                new BigDecimal(String.valueOf(row.value("numerator"))),
                new BigDecimal(String.valueOf(row.value("denominator"))),
                scales.getOrDefault(text(row.value("measure_id")), 1));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : CsvDialect.harmless(value.toString());
    }
}
