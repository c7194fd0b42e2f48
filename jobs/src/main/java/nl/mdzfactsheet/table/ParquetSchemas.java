package nl.mdzfactsheet.table;

import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BOOLEAN;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.DOUBLE;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import java.util.ArrayList;
import java.util.List;
import nl.mdzfactsheet.contract.ColumnContract;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** Parquet schemas of contract columns, the same types that {@link SparkTables} reads. */
public final class ParquetSchemas {

    /** Bytes of a decimal(38,8). */
    static final int WIDE_DECIMAL_BYTES = 16;

    /** Decimals of a decimal(38,8). */
    static final int WIDE_DECIMAL_SCALE = 8;

    private ParquetSchemas() {}

    /** The schema of a file with these columns, in order. */
    public static MessageType message(String table, List<ColumnContract> columns) {
        List<Type> fields = new ArrayList<>();
        columns.forEach(c -> fields.add(field(c)));
        return new MessageType(table, fields);
    }

    private static Type field(ColumnContract column) {
        Type.Repetition repetition = column.required() ? Type.Repetition.REQUIRED : Type.Repetition.OPTIONAL;
        String name = column.name();
        return switch (column.format()) {
            case INT, YEAR, SES, INTEGER -> Types.primitive(INT32, repetition).named(name);
            case LONG -> Types.primitive(INT64, repetition).named(name);
            case BOOLEAN -> Types.primitive(BOOLEAN, repetition).named(name);
            case DOUBLE -> Types.primitive(DOUBLE, repetition).named(name);
            case DATE, SERVICE_DATE, GRANT_DATE, VALID_FROM, VALID_TO ->
                Types.primitive(INT32, repetition)
                        .as(LogicalTypeAnnotation.dateType())
                        .named(name);
            case QUANTITY, EUR, MONEY ->
                Types.primitive(INT64, repetition)
                        .as(LogicalTypeAnnotation.decimalType(2, 18))
                        .named(name);
            case EXACT, DDD, DECIMAL ->
                Types.primitive(FIXED_LEN_BYTE_ARRAY, repetition)
                        .length(WIDE_DECIMAL_BYTES)
                        .as(LogicalTypeAnnotation.decimalType(WIDE_DECIMAL_SCALE, 38))
                        .named(name);
            default ->
                Types.primitive(BINARY, repetition)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(name);
        };
    }
}
