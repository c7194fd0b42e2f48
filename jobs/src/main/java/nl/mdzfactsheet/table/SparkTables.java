package nl.mdzfactsheet.table;

import java.nio.file.Path;
import java.util.List;
import nl.mdzfactsheet.contract.ColumnContract;
import nl.mdzfactsheet.contract.TableContract;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Reads tables by contract. */
public final class SparkTables {

    private SparkTables() {}

    /** The Spark schema of a contract, in contract order. Columns with a placeholder are left to their writer. */
    public static StructType schema(TableContract contract) {
        StructType schema = new StructType();
        for (ColumnContract column : contract.columns()) {
            if (column.name().indexOf('{') < 0) {
                schema = schema.add(column.name(), type(column), !column.required());
            }
        }
        return schema;
    }

    /** Reads Parquet files of a table; no files give an empty table. */
    public static Dataset<Row> read(SparkSession spark, TableContract contract, List<Path> files) {
        StructType schema = schema(contract);
        if (files.isEmpty()) {
            return spark.createDataFrame(List.of(), schema);
        }
        String[] paths = files.stream().map(Path::toString).toArray(String[]::new);
        return spark.read().schema(schema).parquet(paths);
    }

    private static DataType type(ColumnContract column) {
        return switch (column.format()) {
            case INT, YEAR, SES, INTEGER -> DataTypes.IntegerType;
            case LONG -> DataTypes.LongType;
            case BOOLEAN -> DataTypes.BooleanType;
            case DOUBLE -> DataTypes.DoubleType;
            case DATE, SERVICE_DATE, GRANT_DATE, VALID_FROM, VALID_TO -> DataTypes.DateType;
            case QUANTITY, EUR, MONEY -> DataTypes.createDecimalType(18, 2);
            case EXACT, DDD, DECIMAL -> DataTypes.createDecimalType(38, 8);
            default -> DataTypes.StringType;
        };
    }
}
