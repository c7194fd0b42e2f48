package nl.mdzfactsheet.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Logger;
import java.util.stream.Stream;
import nl.mdzfactsheet.SparkTableFile;
import nl.mdzfactsheet.SparkTest;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.definition.Definitions;
import nl.mdzfactsheet.definition.LocalText;
import nl.mdzfactsheet.definition.MeasureDefinition;
import nl.mdzfactsheet.disclosure.ManyRhos;
import nl.mdzfactsheet.disclosure.ReleasedBundle;
import nl.mdzfactsheet.disclosure.rule.Thresholds;
import nl.mdzfactsheet.report.text.PageFacts;
import nl.mdzfactsheet.report.text.PageLanguage;
import nl.mdzfactsheet.table.Home;
import nl.mdzfactsheet.table.Sha256;
import nl.mdzfactsheet.table.SparkTables;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report step with as many RHOs as the country has: in time and in memory. */
@Tag("verify")
class ManyBundlesTest extends SparkTest {

    private static final int RHOS = 25;
    private static final int PRACTICES = 100;
    private static final Logger LOG = Logger.getLogger(ManyBundlesTest.class.getName());

    private static final long MOST_BYTES = 2L << 30;

    @TempDir
    Path folder = Path.of(".");

    private final List<MeasureDefinition> measures =
            List.copyOf(Definitions.load(DefinitionSource.shipped()).measures());

    @Test
    void twentyFiveBundlesOfAHundredPracticesInTimeAndInMemory() throws IOException {
        Path detections = folder.resolve("detections");
        SparkTableFile.write(
                spark().createDataFrame(
                                List.of(),
                                SparkTables.schema(Contracts.load(DefinitionSource.shipped())
                                        .table(Layer.RESULT, "detections"))),
                Contracts.load(DefinitionSource.shipped()).table(Layer.RESULT, "detections"),
                detections);
        oldGeneration().forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        Path report = report("first", detections, RHOS);
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        long peak = oldGeneration().mapToLong(p -> p.getPeakUsage().getUsed()).sum();

        Map<String, String> hashes = hashes(report);
        assertThat(hashes.keySet().stream().filter(f -> f.endsWith("factsheet.pdf")))
                .hasSize(RHOS);
        assertThat(new ObjectMapper()
                        .readTree(report.resolve(ReleasedBundle.FACTS).toFile())
                        .path("withheld"))
                .isEmpty();
        LOG.info(String.format(
                Locale.ROOT, "%d folders in %d s, %d MB stay in memory at most", RHOS, taken.toSeconds(), peak >> 20));
        assertThat(peak).isLessThan(MOST_BYTES);
    }

    private Path report(String name, Path detections, int rhos) {
        Home home = new Home(folder.resolve(name));
        return new ReportStage(home)
                .run(new ManyRhos(measures, rhos, PRACTICES).release(detections), facts(), SparkTest::spark)
                .folder();
    }

    private ReportFacts facts() {
        Map<String, String> families = new LinkedHashMap<>();
        measures.forEach(m -> families.put(m.family(), m.family()));
        return new ReportFacts(
                2025,
                "0123456789ab",
                "2026-03-01",
                "0.97",
                "release",
                Thresholds.load(DefinitionSource.shipped()),
                families,
                measures.stream()
                        .map(m -> new ReportFacts.MeasureEntry(
                                m.id(),
                                m.title().nl(),
                                m.unit().nl(),
                                m.why().text().nl()))
                        .toList(),
                new PageFacts(
                        PageLanguage.NL,
                        measures.stream().map(PageFacts.MeasureText::of).toList(),
                        families.keySet().stream()
                                .map(f -> new PageFacts.Named(f, new LocalText(f, f)))
                                .toList(),
                        List.of()));
    }

    private static Stream<MemoryPoolMXBean> oldGeneration() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(p -> p.getType() == MemoryType.HEAP && p.getName().contains("Old"));
    }

    private static Map<String, String> hashes(Path report) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(report.resolve("rho"))) {
            walk.filter(Files::isRegularFile)
                    .forEach(f -> hashes.put(report.relativize(f).toString(), Sha256.ofFile(f)));
        }
        return hashes;
    }
}
