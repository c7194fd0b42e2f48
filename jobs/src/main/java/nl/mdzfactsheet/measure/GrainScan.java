package nl.mdzfactsheet.measure;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.mdzfactsheet.definition.Grain;
import nl.mdzfactsheet.definition.MeasureDefinition;
import nl.mdzfactsheet.definition.expression.Expression;
import nl.mdzfactsheet.definition.expression.ValueType;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.RelationalGroupedDataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/**
 * All measures of one grain in one scan. Each measure has three columns: numerator and denominator of a row, and 1 where the denominator is not 0. They are summed
 * per person and unit, repeated at every level, brought together per person once more (a person can be in several units) and summed per unit. Where a person has one row
 * (patient_year) the two steps per person fall away.
 */
final class GrainScan {

    private static final String PERSON = "verzekerde_id";

    private final Grain grain;
    private final List<MeasureDefinition> measures;
    private final List<ReportedRho> rhos;

    GrainScan(Grain grain, List<MeasureDefinition> measures, List<ReportedRho> rhos) {
        this.grain = grain;
        this.measures = List.copyOf(measures);
        this.rhos = List.copyOf(rhos);
    }

    /** One row per unit and level, three columns per measure; exact: whole numbers as bigint, decimals as decimal(38,8). */
    Dataset<Row> totalsPerUnit(Dataset<Row> rows, int year) {
        Dataset<Row> contributions = rows.where(col("year").equalTo(year)).transform(this::contributions);
        if (grain.oneRowPerPerson()) {
            return contributions
                    .transform(t -> totals(t.groupBy("rho_id", "practice_agb"), GrainScan::differentPersons))
                    .transform(this::atEveryLevel)
                    .transform(t -> totals(t.groupBy(UnitLevels.keys()), GrainScan::differentPersons));
        }
        return contributions
                .transform(t -> totals(t.groupBy(PERSON, "rho_id", "practice_agb"), GrainScan::onePerson))
                .transform(this::atEveryLevel)
                .transform(t -> totals(t.groupBy(UnitLevels.keys(PERSON)), GrainScan::onePerson))
                .transform(t -> totals(t.groupBy(UnitLevels.keys()), GrainScan::differentPersons));
    }

    private Dataset<Row> atEveryLevel(Dataset<Row> rows) {
        return UnitLevels.atEveryLevel(rows, rhos);
    }

    /** Brings the totals to the driver; more rows than the cap stops the run. */
    List<MeasureTotals> collect(Dataset<Row> perUnit, int rowCap) {
        List<MeasureTotals> totals = new ArrayList<>();
        for (Row row : RowCap.collect(perUnit, rowCap / measures.size(), grain.table())) {
            UnitKey unit = UnitKey.of(row);
            for (int i = 0; i < measures.size(); i++) {
                totals.add(new MeasureTotals(
                        measures.get(i),
                        unit,
                        exact(row.getAs(numerator(i))),
                        exact(row.getAs(denominator(i))),
                        row.<Long>getAs(persons(i))));
            }
        }
        return totals;
    }

    private Dataset<Row> contributions(Dataset<Row> rows) {
        List<Column> columns = new ArrayList<>(List.of(col(PERSON), col("rho_id"), col("practice_agb")));
        for (int i = 0; i < measures.size(); i++) {
            MeasureDefinition measure = measures.get(i);
            Column inside = expr(measure.population().sparkSql());
            Column denominator = value(measure.denominator());
            columns.add(inPopulation(inside, value(measure.numerator())).as(numerator(i)));
            columns.add(inPopulation(inside, denominator).as(denominator(i)));
            Column counts = inside.and(denominator.notEqual(lit(0)));
            columns.add(when(counts, lit(1L)).otherwise(lit(0L)).as(persons(i)));
        }
        return rows.select(columns.toArray(Column[]::new));
    }

    private static Column inPopulation(Column inside, Column value) {
        return when(inside, value).otherwise(lit(0L));
    }

    /** A condition that holds is 1; null is 0. */
    private static Column value(Expression expression) {
        Column column = expr(expression.sparkSql());
        return expression.type() == ValueType.BOOLEAN
                ? when(column, lit(1L)).otherwise(lit(0L))
                : coalesce(column, lit(0L));
    }

    private Dataset<Row> totals(RelationalGroupedDataset groups, UnaryOperator<Column> person) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < measures.size(); i++) {
            columns.add(exactSum(measures.get(i).numerator(), numerator(i)));
            columns.add(exactSum(measures.get(i).denominator(), denominator(i)));
            columns.add(person.apply(col(persons(i))).as(persons(i)));
        }
        return groups.agg(columns.get(0), columns.subList(1, columns.size()).toArray(Column[]::new));
    }

    private static Column exactSum(Expression expression, String name) {
        Column sum = sum(col(name));
        boolean decimal = expression.type() == ValueType.DECIMAL;
        return (decimal ? sum.cast(DataTypes.createDecimalType(38, 8)) : sum).as(name);
    }

    /** Rows of different persons. */
    private static Column differentPersons(Column persons) {
        return sum(persons);
    }

    /** Rows of one person: in the denominator with any row is in the denominator. */
    private static Column onePerson(Column persons) {
        return max(persons);
    }

    private static BigDecimal exact(Object value) {
        return value instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf((Long) value);
    }

    private static String numerator(int i) {
        return "numerator_" + i;
    }

    private static String denominator(int i) {
        return "denominator_" + i;
    }

    private static String persons(int i) {
        return "persons_" + i;
    }
}
