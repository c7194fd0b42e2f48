package nl.mdzfactsheet.app.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.definition.Definitions;
import nl.mdzfactsheet.definition.Grain;
import nl.mdzfactsheet.definition.expression.RowValues;
import nl.mdzfactsheet.fold.Refold;
import nl.mdzfactsheet.patient.NetLine;
import nl.mdzfactsheet.patient.Unit;
import nl.mdzfactsheet.patient.explain.LineBehind;
import nl.mdzfactsheet.patient.explain.LinesBehind;
import nl.mdzfactsheet.patient.fold.JudgedPatient;
import nl.mdzfactsheet.table.StepOutput;
import nl.mdzfactsheet.table.StoredTable;

/**
 * Finds the rows that make up a figure in the tables the figure was counted on, and the claim lines behind each row by folding the persons concerned once more.
 * Several questions are answered in one pass. Runs without Spark.
 */
public final class Explainer {

    private final Definitions definitions;
    private final StepOutput fold;
    private final int year;
    private final Refold refold;
    private final LinesBehind behind;

    /** @param behind lines behind columns, for the same year and features as the fold */
    public Explainer(Definitions definitions, StepOutput fold, int year, Refold refold, LinesBehind behind) {
        this.definitions = definitions;
        this.fold = fold;
        this.year = year;
        this.refold = refold;
        this.behind = behind;
    }

    /** A row that adds something to the figure of a question. */
    private record Counted(int question, Unit unit, BigDecimal contribution, Key key) {}

    /** What finds the row again in a person's history; texts are empty where they do not apply. */
    private record Key(long quarter, String programme, String table, String declaratieId) {}

    /** Answers the questions, person by person in the order of the store; within a person in the order of the questions. */
    public void explain(List<Question> questions, BiConsumer<Question, ExplainedLine> receiver) {
        Map<String, List<Counted>> byPerson = new HashMap<>();
        Map<String, List<Integer>> byTable = new TreeMap<>();
        for (int i = 0; i < questions.size(); i++) {
            byTable.computeIfAbsent(questions.get(i).subject().table(), t -> new ArrayList<>())
                    .add(i);
        }
        byTable.forEach((table, asked) -> {
            BiConsumer<String, Counted> keep = (person, counted) ->
                    byPerson.computeIfAbsent(person, p -> new ArrayList<>()).add(counted);
            new StoredTable(contract(table), fold.files(table)).rows(row -> {
                if (Long.valueOf(year).equals(row.value("year"))) {
                    asked.forEach(i -> count(row, i, questions.get(i), keep));
                }
            });
        });
        long[] numbers = new long[questions.size()];
        refold.histories(byPerson::containsKey, history -> {
            JudgedPatient patient = refold.fold().judge(history);
            for (Counted counted : Objects.requireNonNull(byPerson.get(history.patientId()))) {
                Question question = questions.get(counted.question());
                ExplainedLine row = new ExplainedLine(
                        ++numbers[counted.question()], counted.unit(), counted.contribution(), "", patient, null);
                emit(row, lines(question, counted, patient), line -> receiver.accept(question, line));
            }
        });
    }

    private TableContract contract(String table) {
        for (Grain grain : Grain.values()) {
            if (grain.table().equals(table)) {
                return definitions.table(grain);
            }
        }
        return definitions.contracts().table(Layer.CURATED, table);
    }

    private static void count(RowValues row, int number, Question question, BiConsumer<String, Counted> keep) {
        Unit unit = new Unit(text(row, "rho_id"), text(row, "practice_agb"));
        if (question.unit().contains(unit.rhoId(), unit.practiceAgb())) {
            BigDecimal contribution = question.subject().contribution(row);
            if (contribution.signum() != 0) {
                Key key = key(row, question.subject().table());
                keep.accept(text(row, "verzekerde_id"), new Counted(number, unit, contribution, key));
            }
        }
    }

    private static Key key(RowValues row, String table) {
        return switch (table) {
            case "patient_year" -> new Key(0, "", "", "");
            case "patient_quarter" -> new Key(Long.parseLong(text(row, "quarter")), text(row, "programme"), "", "");
            default -> new Key(0, "", text(row, "table"), text(row, "declaratie_id"));
        };
    }

    private static String text(RowValues row, String column) {
        return String.valueOf(row.value(column));
    }

    private List<LineBehind> lines(Question question, Counted counted, JudgedPatient patient) {
        Key key = counted.key();
        if (!key.declaratieId().isEmpty()) {
            return List.of(new LineBehind(line(patient, key), ""));
        }
        if (key.quarter() == 0) {
            List<LineBehind> lines = behind.ofYear(patient, question.subject().columns());
            return lines.isEmpty() ? behind.ofYear(patient, question.subject().columnsOfCondition()) : lines;
        }
        return patient.year().paidQuarters().stream()
                .filter(paid -> paid.quarter().number() == key.quarter()
                        && paid.programme().equals(key.programme()))
                .flatMap(paid ->
                        behind.ofQuarter(patient, paid, question.subject().columns()).stream())
                .toList();
    }

    private static NetLine line(JudgedPatient patient, Key key) {
        return patient.year().lines().stream()
                .filter(line -> line.claim().table().tableName().equals(key.table())
                        && line.declaratieId().equals(key.declaratieId()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A stored line is not in the history it was made of"));
    }

    private static void emit(ExplainedLine withoutLines, List<LineBehind> lines, Consumer<ExplainedLine> receiver) {
        if (lines.isEmpty()) {
            receiver.accept(withoutLines);
        }
        ExplainedLine row = withoutLines;
        for (LineBehind line : lines) {
            receiver.accept(row.with(line));
            row = row.addingNothing();
        }
    }
}
