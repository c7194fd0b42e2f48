package nl.mdzfactsheet.disclosure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who judges shares nothing with who is judged, and both are plain Java without files. */
@AnalyzeClasses(packages = "nl.mdzfactsheet.disclosure", importOptions = ImportOption.DoNotIncludeTests.class)
class EngineArchitectureTest {

    @ArchTest
    static final ArchRule auditKnowsNothingOfProtection = noClasses()
            .that()
            .resideInAPackage("..disclosure.audit..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..disclosure.protection..");

    @ArchTest
    static final ArchRule protectionKnowsNothingOfAudit = noClasses()
            .that()
            .resideInAPackage("..disclosure.protection..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..disclosure.audit..", "org.ojalgo..");

    @ArchTest
    static final ArchRule cellsKnowNeither = noClasses()
            .that()
            .resideInAPackage("..disclosure.cells..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..disclosure.audit..", "..disclosure.protection..", "org.ojalgo..");

    @ArchTest
    static final ArchRule theEngineReadsAndWritesNothing = noClasses()
            .that()
            .resideInAnyPackage("..disclosure.audit..", "..disclosure.protection..", "..disclosure.cells..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.nio..", "org.apache..");
}
