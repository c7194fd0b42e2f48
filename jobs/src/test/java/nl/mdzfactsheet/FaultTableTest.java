package nl.mdzfactsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.mdzfactsheet.failure.Reason;
import org.junit.jupiter.api.Test;

/** The page of faults and the tests that show their outcomes say the same. */
class FaultTableTest {

    /** Every number of the list of faults. */
    private static final List<String> LISTED = List.of("""
            F01 F02 F04 F05 F06 F07 F08 F09 F10 F11 F12 F13 F14 F15 F16 F18 F19 F20 F21 F22 F23 F24 F25 F26
            F28 F31 F32 F33 F34 F35 F37 F38 F39 F40 F41 F42 F44 F46 F47 F48 F49 F50 F51 F52 F53 F55 F56 F57
            F58 F59 F60 F61 F62 F63 F64 F65 F67 F69 F70 F71 F72 F73 F74 F75 F76 F77 F78 F79 F80 F81 F82 F83
            F84 F85 F86 F87 F88 F89 F90 F92 F93 F94 F95
            """.strip().split("\\s+"));

    private static final Path ROOT = Path.of(System.getProperty("project.root", ".."));
    private static final Pattern ROW = Pattern.compile("\\| (F[0-9]{2}) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|");
    private static final Pattern SHOWN = Pattern.compile("`([A-Za-z0-9]+)#([A-Za-z0-9]+)`");
    private static final Pattern CODE = Pattern.compile("`([a-z]+(?:_[a-z0-9]+)+)`");
    private static final Pattern TAG = Pattern.compile("@Fault\\(([^)]*)\\)");

    /** Number of a fault → its row. */
    private static Map<String, Matcher> rows() throws IOException {
        Map<String, Matcher> rows = new TreeMap<>();
        for (String line : Files.readAllLines(ROOT.resolve("jobs/docs/faults.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                assertThat(rows.put(row.group(1), row))
                        .as(row.group(1) + " twice")
                        .isNull();
            }
        }
        return rows;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("jobs/src/test/java"))) {
            return files.filter(f -> f.toString().endsWith(".java")).toList();
        }
    }

    @Test
    void everyFaultOfTheListStandsOnThePageOnce() throws IOException {
        assertThat(rows().keySet()).containsExactlyElementsOf(new TreeSet<>(LISTED));
    }

    @Test
    void everyTestOfThePageExistsAndCarriesItsNumber() throws IOException, ClassNotFoundException {
        Map<String, String> classes = new TreeMap<>();
        Path java = ROOT.resolve("jobs/src/test/java");
        for (Path file : sources()) {
            String name = java.relativize(file).toString().replace(".java", "").replace('/', '.');
            classes.put(name.substring(name.lastIndexOf('.') + 1), name);
        }
        for (Map.Entry<String, Matcher> row : rows().entrySet()) {
            List<String> shown = new ArrayList<>();
            Matcher test = SHOWN.matcher(row.getValue().group(4));
            while (test.find()) {
                shown.add(test.group());
                assertThat(classes).as(row.getKey()).containsKey(test.group(1));
                assertThat(numbers(classes.getOrDefault(test.group(1), ""), test.group(2)))
                        .as(test.group())
                        .contains(row.getKey());
            }
            assertThat(shown).as(row.getKey()).isNotEmpty();
        }
    }

    private static List<String> numbers(String type, String method) throws ClassNotFoundException {
        Class<?> tests = Class.forName(type, false, FaultTableTest.class.getClassLoader());
        return Stream.of(tests.getDeclaredMethods())
                .filter(m -> m.getName().equals(method))
                .filter(FaultTableTest::isTest)
                .map(m -> m.getAnnotation(Fault.class))
                .flatMap(f -> f == null ? Stream.of() : Arrays.stream(f.value()))
                .toList();
    }

    private static boolean isTest(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(a -> a.annotationType().getSimpleName())
                .anyMatch(a -> List.of("Test", "ParameterizedTest", "Property").contains(a));
    }

    @Test
    void everyNumberThatATestCarriesIsOnThePage() throws IOException {
        Map<String, Matcher> rows = rows();
        for (Path file : sources()) {
            String type = file.getFileName().toString().replace(".java", "");
            Matcher tag = TAG.matcher(Files.readString(file));
            while (tag.find()) {
                Matcher number = Pattern.compile("\"(F[0-9]{2})\"").matcher(tag.group(1));
                while (number.find()) {
                    assertThat(rows).containsKey(number.group(1));
                    Matcher row = Objects.requireNonNull(rows.get(number.group(1)));
                    assertThat(row.group(4)).contains("`" + type + "#");
                }
            }
        }
    }

    @Test
    void everyReasonOfThePageIsOne() throws IOException {
        List<String> codes = Arrays.stream(Reason.values()).map(Reason::code).toList();
        for (Matcher row : rows().values()) {
            Matcher code = CODE.matcher(row.group(3));
            while (code.find()) {
                assertThat(codes).as(row.group(1)).contains(code.group(1));
            }
        }
    }
}
