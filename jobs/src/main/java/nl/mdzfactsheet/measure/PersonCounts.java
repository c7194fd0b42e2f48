package nl.mdzfactsheet.measure;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Lines, distinct persons and cents per unit, level and further columns, in one pass over lines. */
final class PersonCounts {

    static final String LINES = "lines";
    static final String PERSONS = "persons";
    static final String CENTS = "cents";

    private static final String PERSON = "verzekerde_id";

    private PersonCounts() {}

    /**
     * @param lines one row per line with verzekerde_id, rho_id and practice_agb
     * @param cents column with the amount of a line, cents
     * @param by further columns to count by
     */
    static Dataset<Row> perUnit(Dataset<Row> lines, Column cents, String... by) {
        Column[] personAndUnit = Stream.concat(Stream.of(PERSON, "rho_id", "practice_agb"), Arrays.stream(by))
                .map(name -> col(name))
                .toArray(Column[]::new);
        String[] personToo = Stream.concat(Stream.of(PERSON), Arrays.stream(by)).toArray(String[]::new);
        return lines.groupBy(personAndUnit)
                .agg(count(lit(1)).as(LINES), sum(cents).as(CENTS))
                .transform(UnitLevels::atEveryLevel)
                .groupBy(UnitLevels.keys(personToo))
                .agg(sum(LINES).as(LINES), sum(CENTS).as(CENTS))
                .groupBy(UnitLevels.keys(by))
                .agg(sum(LINES).as(LINES), count(lit(1)).as(PERSONS), sum(CENTS).as(CENTS));
    }
}
