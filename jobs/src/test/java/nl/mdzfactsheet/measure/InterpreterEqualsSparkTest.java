package nl.mdzfactsheet.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.mdzfactsheet.SparkTest;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.definition.Definitions;
import nl.mdzfactsheet.definition.Grain;
import nl.mdzfactsheet.definition.MeasureDefinition;
import nl.mdzfactsheet.definition.expression.Expression;
import nl.mdzfactsheet.table.SparkTables;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Every expression of every shipped measure means the same in the interpreter and in Spark, on generated rows with nulls in every column. */
class InterpreterEqualsSparkTest extends SparkTest {

    private static final Definitions DEFINITIONS = Definitions.load(DefinitionSource.of(
            Path.of(System.getProperty("project.root", "..")).resolve("schemas")));
    private static final int ROWS = 150;
    private static final Pattern TEXT = Pattern.compile("'([^']*)'");

    @Property(tries = 1, seed = "20250101")
    void onPatientYears(@ForAll("patientYears") List<List<@Nullable Object>> rows) {
        compare(Grain.PATIENT_YEAR, rows);
    }

    @Property(tries = 1, seed = "20250102")
    void onPatientQuarters(@ForAll("patientQuarters") List<List<@Nullable Object>> rows) {
        compare(Grain.PATIENT_QUARTER, rows);
    }

    @Property(tries = 1, seed = "20250103")
    void onClaimLines(@ForAll("claimLines") List<List<@Nullable Object>> rows) {
        compare(Grain.CLAIM_LINE, rows);
    }

    @Provide
    Arbitrary<List<List<@Nullable Object>>> patientYears() {
        return rows(Grain.PATIENT_YEAR);
    }

    @Provide
    Arbitrary<List<List<@Nullable Object>>> patientQuarters() {
        return rows(Grain.PATIENT_QUARTER);
    }

    @Provide
    Arbitrary<List<List<@Nullable Object>>> claimLines() {
        return rows(Grain.CLAIM_LINE);
    }

    private static void compare(Grain grain, List<List<@Nullable Object>> values) {
        StructType schema = schema(grain);
        List<Expression> expressions = expressions(grain);
        List<Row> input =
                values.stream().map(v -> RowFactory.create(v.toArray())).toList();
        Column[] columns =
                expressions.stream().map(e -> functions.expr(e.sparkSql())).toArray(Column[]::new);
        List<Row> spark = spark().createDataFrame(input, schema).select(columns).collectAsList();
        assertThat(spark).hasSize(ROWS);
        for (int r = 0; r < ROWS; r++) {
            List<@Nullable Object> row = values.get(r);
            for (int e = 0; e < columns.length; e++) {
                Object mine = expressions.get(e).evaluate(column -> plain(row.get(schema.fieldIndex(column))));
                assertThat(comparable(mine))
                        .as("%s on %s", expressions.get(e).text(), row)
                        .isEqualTo(comparable(spark.get(r).get(e)));
            }
        }
    }

    private static List<Expression> expressions(Grain grain) {
        List<Expression> expressions = new ArrayList<>();
        for (MeasureDefinition measure : DEFINITIONS.measuresByGrain().getOrDefault(grain, List.of())) {
            expressions.addAll(List.of(measure.population(), measure.denominator(), measure.numerator()));
        }
        return expressions;
    }

    /** The columns that measures read, all nullable. */
    private static StructType schema(Grain grain) {
        Set<String> used = new LinkedHashSet<>();
        expressions(grain).forEach(e -> used.addAll(e.columns()));
        StructType schema = new StructType();
        for (StructField field : SparkTables.schema(DEFINITIONS.table(grain)).fields()) {
            if (used.contains(field.name())) {
                schema = schema.add(field.name(), field.dataType(), true);
            }
        }
        return schema;
    }

    private static Arbitrary<List<List<@Nullable Object>>> rows(Grain grain) {
        List<Arbitrary<Object>> columns = new ArrayList<>();
        for (StructField field : schema(grain).fields()) {
            columns.add(values(field.dataType(), texts(grain)).injectNull(0.15));
        }
        Arbitrary<List<@Nullable Object>> row = Combinators.combine(columns).as(values -> values);
        return row.list().ofSize(ROWS);
    }

    private static Arbitrary<Object> values(DataType type, List<String> texts) {
        if (type.equals(DataTypes.BooleanType)) {
            return Arbitraries.of(true, false).map(v -> v);
        } else if (type.equals(DataTypes.IntegerType)) {
            return Arbitraries.of(0, 1, 2, 3, 4, 15, 16, 17, 18, 39, 40, 80).map(v -> v);
        } else if (type.equals(DataTypes.LongType)) {
            return Arbitraries.longs().between(0, 3).map(v -> v);
        } else if (type.equals(DataTypes.StringType)) {
            return Arbitraries.of(texts).map(v -> v);
        }
        return Arbitraries.of("0", "179.99", "180", "180.01", "0.00000001").map(BigDecimal::new);
    }

    /** The constants of the measures themselves and near misses of them. */
    private static List<String> texts(Grain grain) {
        Set<String> texts =
                new LinkedHashSet<>(List.of("", "R03", "R03AC02", "R01AA", "A02BC01", "farmacie ", "mdz", "dbc"));
        for (Expression expression : expressions(grain)) {
            Matcher matcher = TEXT.matcher(expression.text());
            while (matcher.find()) {
                texts.add(matcher.group(1));
            }
        }
        return List.copyOf(texts);
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof Integer number ? Long.valueOf(number) : value;
    }

    /** Numbers by value, whatever their type or scale. */
    private static String comparable(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        return String.valueOf(value);
    }
}
