package nl.mdzfactsheet.patient;

import static nl.mdzfactsheet.patient.LineFixture.consult;
import static nl.mdzfactsheet.patient.LineFixture.fee;
import static nl.mdzfactsheet.patient.LineFixture.lab;
import static nl.mdzfactsheet.patient.LineFixture.mdz;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.definition.Definitions;
import nl.mdzfactsheet.definition.Grain;
import nl.mdzfactsheet.patient.Feature.Aggregate;
import nl.mdzfactsheet.patient.curate.PaidQuarter;
import nl.mdzfactsheet.patient.explain.LinesBehind;
import nl.mdzfactsheet.patient.fold.JudgedPatient;
import nl.mdzfactsheet.patient.fold.PatientFold;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which lines stand behind which column; every column of the contracts has an answer, and no other name has one. */
class LinesBehindTest {

    private static final List<String> PROGRAMMES = List.of("DM2", "CVRM", "COPD", "ASTMA");
    private static final Feature ELD_DAYS =
            new Feature("eld_days", ClaimTable.ELD, Set.of(), List.of(), Set.of(), Set.of(), Aggregate.DAYS, 0, 1, 4);

    private final PatientFold fold = new PatientFold(ReferenceFixture.standard().build(), 2025, List.of(ELD_DAYS));
    private final LinesBehind behind = new LinesBehind(fold, 2025, PROGRAMMES, List.of(ELD_DAYS));
    private final JudgedPatient patient = fold.judge(Given.lines(
                    fee("f4", "2024-11-01"),
                    fee("f5", "2025-02-01"),
                    consult("c4", "2024-11-01"),
                    consult("c5", "2025-02-03"),
                    consult("c6", "2025-07-03"),
                    lab("e", "2025-02-04"),
                    mdz("m", "DM2", "2025-02-01"),
                    mdz("n", "CVRM", "2025-02-01"))
            .history());

    private PaidQuarter firstQuarterOfDm2() {
        return patient.year().paidQuarters().stream()
                .filter(paid -> paid.programme().equals("DM2"))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "enrolled_quarters,f5",
        "enrolled_quarters_previous,f4",
        "contacts,c5 c6",
        "contacts_previous,c4",
        "eld_days,e",
        "paid_quarters_DM2,m",
        "mdz_cents_CVRM,n",
        "mdz_lines_DM2,m",
        "mdz_lines_ASTMA,''",
        "age,''",
        "insured_both_years,''",
        "indication_assessed_DM2,''"
    })
    void linesBehindAColumnOfThePatientYear(String column, String ids) {
        assertThat(String.join(
                        " ",
                        behind.ofYear(patient, List.of(column)).stream()
                                .map(line -> line.line().declaratieId())
                                .toList()))
                .isEqualTo(ids);
    }

    @ParameterizedTest
    @CsvSource({"mdz_cents,m", "waterfall_class,m", "contact_lines,c5", "besides_lines,''"})
    void linesBehindAColumnOfThePaidQuarter(String column, String ids) {
        assertThat(String.join(
                        " ",
                        behind.ofQuarter(patient, firstQuarterOfDm2(), List.of(column)).stream()
                                .map(line -> line.line().declaratieId())
                                .toList()))
                .isEqualTo(ids);
    }

    @Test
    void everyColumnOfTheContractsHasAnAnswer() {
        Definitions definitions = Definitions.load(DefinitionSource.of(null));
        List<String> years = definitions.table(Grain.PATIENT_YEAR).columnNames().stream()
                .filter(column -> definitions.features().stream()
                        .noneMatch(feature -> feature.id().equals(column)))
                .toList();
        assertThat(years).hasSizeGreaterThan(40);
        assertThatCode(() -> behind.ofYear(patient, years)).doesNotThrowAnyException();
        List<String> quarters = definitions.table(Grain.PATIENT_QUARTER).columnNames();
        assertThatCode(() -> behind.ofQuarter(patient, firstQuarterOfDm2(), quarters))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"contact", "no_such_column", "mdz_euros_DM2", "paid_quarters_GLI", "ppi_lines", ""})
    void anUnknownColumnOfThePatientYearIsRefused(String column) {
        assertThatThrownBy(() -> behind.ofYear(patient, List.of("age", column)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("No rule says which claim lines stand behind column " + column);
    }

    @ParameterizedTest
    @ValueSource(strings = {"contacts", "besides_", "besides_euros"})
    void anUnknownColumnOfThePaidQuarterIsRefused(String column) {
        assertThatThrownBy(() -> behind.ofQuarter(patient, firstQuarterOfDm2(), List.of("mdz_lines", column)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(column);
    }
}
