package nl.mdzfactsheet.measure;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.mdzfactsheet.table.UnitLevel;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/** Repeats every row of a unit at the practice unit itself, its RHO, the region of a real RHO and the insurer, so that one aggregation gives all levels. */
final class UnitLevels {

    static final String LEVEL = "unit_level";
    static final String REGION = "unit_region";
    static final String RHO = "unit_rho";
    static final String PRACTICE = "unit_practice";

    private static final String AT = "unit_at";

    private UnitLevels() {}

    /** The unit columns of a table of this stage, to group by. */
    static Column[] keys(String... more) {
        return Stream.concat(Stream.of(LEVEL, REGION, RHO, PRACTICE), Arrays.stream(more))
                .map(name -> col(name))
                .toArray(Column[]::new);
    }

    /** Rows at practice, RHO and insurer; rho_id and practice_agb make way for level, region, RHO and practice. */
    static Dataset<Row> atEveryLevel(Dataset<Row> rows) {
        return atEveryLevel(rows, List.of());
    }

    /** The same with a row at the region of each RHO that has one. */
    static Dataset<Row> atEveryLevel(Dataset<Row> rows, List<ReportedRho> rhos) {
        Column levels = array(
                at(UnitLevel.PRACTICE, none(), col("rho_id"), col("practice_agb")),
                at(UnitLevel.RHO, none(), col("rho_id"), none()),
                at(UnitLevel.REGION, region(rhos), none(), none()),
                at(UnitLevel.INSURER, none(), none(), none()));
        Column hasUnit = col(AT).getField(LEVEL)
                .notEqual(UnitLevel.REGION.word())
                .or(col(AT).getField(REGION).isNotNull());
        return rows.withColumn(AT, explode(levels))
                .where(hasUnit)
                .withColumn(LEVEL, col(AT).getField(LEVEL))
                .withColumn(REGION, col(AT).getField(REGION))
                .withColumn(RHO, col(AT).getField(RHO))
                .withColumn(PRACTICE, col(AT).getField(PRACTICE))
                .drop(AT, "rho_id", "practice_agb");
    }

    /** Region of the RHO of a row; null where the RHO is not a real one. */
    private static Column region(List<ReportedRho> rhos) {
        SortedMap<String, List<String>> members = new TreeMap<>();
        rhos.forEach(rho ->
                members.computeIfAbsent(rho.region(), r -> new ArrayList<>()).add(rho.id()));
        Column region = when(lit(false), none());
        for (Map.Entry<String, List<String>> entry : members.entrySet()) {
            region = region.when(col("rho_id").isin(entry.getValue().toArray()), lit(entry.getKey()));
        }
        return region;
    }

    private static Column at(UnitLevel level, Column region, Column rho, Column practice) {
        return struct(lit(level.word()).as(LEVEL), region.as(REGION), rho.as(RHO), practice.as(PRACTICE));
    }

    private static Column none() {
        return lit(null).cast(DataTypes.StringType);
    }
}
