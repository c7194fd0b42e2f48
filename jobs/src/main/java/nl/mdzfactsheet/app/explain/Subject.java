package nl.mdzfactsheet.app.explain;

import java.math.BigDecimal;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.mdzfactsheet.definition.Contribution;
import nl.mdzfactsheet.definition.Grain;
import nl.mdzfactsheet.definition.MeasureDefinition;
import nl.mdzfactsheet.definition.expression.RowValues;

/** What is explained: one side of a measure, a detector, or a class of the waterfall. */
public sealed interface Subject {

    /** The table of the fold that it is counted on. */
    String table();

    /** What a row of the table adds; 0 when it is not counted. */
    BigDecimal contribution(RowValues row);

    /** The columns of the row that are counted. */
    SortedSet<String> columns();

    /** The columns that decide whether the row takes part; asked when no line stands behind what is counted. */
    SortedSet<String> columnsOfCondition();

    /** Name for files and messages, without characters that a file system minds. */
    String name();

    /**
     * The numerator or the denominator of a measure.
     *
     * @param measure its definition
     * @param denominator true for the denominator
     */
    record OfMeasure(MeasureDefinition measure, boolean denominator) implements Subject {

        @Override
        public String table() {
            return measure.grain().table();
        }

        @Override
        public BigDecimal contribution(RowValues row) {
            Contribution contribution = Contribution.of(measure, row);
            return denominator ? contribution.denominator() : contribution.numerator();
        }

        @Override
        public SortedSet<String> columns() {
            return denominator
                    ? measure.denominator().columns()
                    : measure.numerator().columns();
        }

        @Override
        public SortedSet<String> columnsOfCondition() {
            SortedSet<String> columns = new TreeSet<>(measure.denominator().columns());
            columns.addAll(measure.population().columns());
            return columns;
        }

        @Override
        public String name() {
            return measure.id() + (denominator ? "-noemer" : "");
        }
    }

    /**
     * The lines that a detector flagged; flags contested with success do not count.
     *
     * @param detector D1 to D10
     */
    record OfDetector(String detector) implements Subject {

        @Override
        public String table() {
            return "detection";
        }

        @Override
        public BigDecimal contribution(RowValues row) {
            boolean counts = detector.equals(row.value("detector")) && "flagged".equals(row.value("status"));
            return counts ? BigDecimal.ONE : BigDecimal.ZERO;
        }

        @Override
        public SortedSet<String> columns() {
            return new TreeSet<>();
        }

        @Override
        public SortedSet<String> columnsOfCondition() {
            return new TreeSet<>();
        }

        @Override
        public String name() {
            return detector;
        }
    }

    /**
     * The MDZ lines of one class of the waterfall.
     *
     * @param programme programme of the lines
     * @param waterfallClass D2, D3, …, not_assessed or efficient
     */
    record OfClass(String programme, String waterfallClass) implements Subject {

        @Override
        public String table() {
            return Grain.CLAIM_LINE.table();
        }

        @Override
        public BigDecimal contribution(RowValues row) {
            return waterfallClass.equals(row.value("waterfall_class")) && programme.equals(row.value("programme"))
                    ? BigDecimal.ONE
                    : BigDecimal.ZERO;
        }

        @Override
        public SortedSet<String> columns() {
            return new TreeSet<>();
        }

        @Override
        public SortedSet<String> columnsOfCondition() {
            return new TreeSet<>();
        }

        @Override
        public String name() {
            return "waterval-" + programme + "-" + waterfallClass;
        }
    }
}
