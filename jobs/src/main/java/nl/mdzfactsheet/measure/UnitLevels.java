package nl.mdzfactsheet.measure;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import java.util.Arrays;
import java.util.stream.Stream;
import nl.mdzfactsheet.table.UnitLevel;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/** Repeats every row of a unit at the practice unit itself, its RHO and the insurer, so that one aggregation gives all three levels. */
final class UnitLevels {

    static final String LEVEL = "unit_level";
    static final String RHO = "unit_rho";
    static final String PRACTICE = "unit_practice";

    private static final String AT = "unit_at";

    private UnitLevels() {}

    /** The unit columns of a table of this stage, to group by. */
    static Column[] keys(String... more) {
        return Stream.concat(Stream.of(LEVEL, RHO, PRACTICE), Arrays.stream(more))
                .map(name -> col(name))
                .toArray(Column[]::new);
    }

    /** Rows at practice, RHO and insurer; rho_id and practice_agb make way for level, RHO and practice. */
    static Dataset<Row> atEveryLevel(Dataset<Row> rows) {
        Column levels = array(
                at(UnitLevel.PRACTICE, col("rho_id"), col("practice_agb")),
                at(UnitLevel.RHO, col("rho_id"), none()),
                at(UnitLevel.INSURER, none(), none()));
        return rows.withColumn(AT, explode(levels))
                .withColumn(LEVEL, col(AT).getField(LEVEL))
                .withColumn(RHO, col(AT).getField(RHO))
                .withColumn(PRACTICE, col(AT).getField(PRACTICE))
                .drop(AT, "rho_id", "practice_agb");
    }

    private static Column at(UnitLevel level, Column rho, Column practice) {
        return struct(lit(level.word()).as(LEVEL), rho.as(RHO), practice.as(PRACTICE));
    }

    private static Column none() {
        return lit(null).cast(DataTypes.StringType);
    }
}
