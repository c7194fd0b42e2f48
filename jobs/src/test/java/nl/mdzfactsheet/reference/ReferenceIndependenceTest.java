package nl.mdzfactsheet.reference;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** A second implementation that shares code with the first would share its errors. */
class ReferenceIndependenceTest {
    @Test
    void sharesNoCodeWithTheProduct() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("nl.mdzfactsheet..")
                        .and(resideOutsideOfPackage("nl.mdzfactsheet.reference..")))
                .check(new ClassFileImporter().importPackages("nl.mdzfactsheet.reference"));
    }
}
