package nl.mdzfactsheet;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The structure of the program as rules: a stage is a folder, foundations have an order, and only disclosure opens the gate to the outside. */
@AnalyzeClasses(packages = "nl.mdzfactsheet", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] STAGES = {"ingest", "fold", "measure", "benchmark", "disclosure", "report", "publish"
    };

    @ArchTest
    static final ArchRule foundationsHaveAnOrder = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("failure")
            .definedBy("nl.mdzfactsheet.failure..")
            .layer("vocabulary")
            .definedBy(
                    "nl.mdzfactsheet.contract..",
                    "nl.mdzfactsheet.definition..",
                    "nl.mdzfactsheet.statistics..",
                    "nl.mdzfactsheet.patient..")
            .layer("table")
            .definedBy("nl.mdzfactsheet.table..")
            .layer("stages")
            .definedBy(Stream.of(STAGES).map(s -> "nl.mdzfactsheet." + s + "..").toArray(String[]::new))
            .layer("sample")
            .definedBy("nl.mdzfactsheet.sample..")
            .layer("flow")
            .definedBy("nl.mdzfactsheet.flow..")
            .layer("app")
            .definedBy("nl.mdzfactsheet.app..")
            .whereLayer("app")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("flow")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("sample")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("stages")
            .mayOnlyBeAccessedByLayers("flow", "app")
            .whereLayer("table")
            .mayOnlyBeAccessedByLayers("stages", "flow", "app")
            .whereLayer("vocabulary")
            .mayOnlyBeAccessedByLayers("table", "stages", "flow", "app", "sample");

    @ArchTest
    static final ArchRule noPackageCycles =
            slices().matching("nl.mdzfactsheet.(*)..").should().beFreeOfCycles();

    @ArchTest
    static void stagesExchangeTablesOnly(JavaClasses classes) {
        for (String stage : STAGES) {
            String[] others = Stream.of(STAGES)
                    .filter(s -> !s.equals(stage))
                    .filter(s -> !(s.equals("disclosure")
                            && List.of("report", "publish").contains(stage)))
                    .map(s -> "nl.mdzfactsheet." + s + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("nl.mdzfactsheet." + stage + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .allowEmptyShould(true)
                    .because("stages exchange written tables; report and publish know released rows only")
                    .check(classes);
        }
    }

    @ArchTest
    static final ArchRule springOnlyAtTheRim = noClasses()
            .that()
            .resideOutsideOfPackages("nl.mdzfactsheet.flow..", "nl.mdzfactsheet.app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..");

    @ArchTest
    static final ArchRule noSparkInTheRules = noClasses()
            .that()
            .resideInAnyPackage(
                    "nl.mdzfactsheet.failure..",
                    "nl.mdzfactsheet.contract..",
                    "nl.mdzfactsheet.definition..",
                    "nl.mdzfactsheet.statistics..",
                    "nl.mdzfactsheet.patient..",
                    "nl.mdzfactsheet.disclosure..",
                    "nl.mdzfactsheet.sample..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "org.apache.parquet..");

    @ArchTest
    static final ArchRule theClockBelongsToTheRim = noClasses()
            .that()
            .resideOutsideOfPackage("nl.mdzfactsheet.app..")
            .should()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .orShould()
            .callMethod(java.time.ZoneId.class, "systemDefault")
            .orShould()
            .callMethod(java.util.Locale.class, "getDefault")
            .orShould()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule namesSayWhatThingsAre = classes()
            .should()
            .haveSimpleNameNotEndingWith("Util")
            .andShould()
            .haveSimpleNameNotEndingWith("Utils")
            .andShould()
            .haveSimpleNameNotEndingWith("Helper")
            .andShould()
            .haveSimpleNameNotEndingWith("Manager");

    @ArchTest
    static void filesStayShort(JavaClasses classes) throws IOException {
        assertThat(classes).isNotEmpty();
        Path sources = Path.of(System.getProperty("project.root", "..")).resolve("jobs/src");
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                assertThat(Files.readAllLines(file))
                        .as(file.getFileName().toString())
                        .hasSizeLessThanOrEqualTo(400);
            }
        }
    }
}
