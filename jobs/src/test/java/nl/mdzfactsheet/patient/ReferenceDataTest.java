package nl.mdzfactsheet.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.util.List;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.patient.reference.Agreement;
import nl.mdzfactsheet.patient.reference.Membership;
import nl.mdzfactsheet.patient.reference.ReferenceData;
import nl.mdzfactsheet.patient.reference.ReferenceTables;
import nl.mdzfactsheet.patient.reference.RevenueCeiling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reference tables: rows, lookups by day and overlapping periods. */
class ReferenceDataTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "prestaties; 008/12000; 008 | 12000 | Consult | consult | | | N | 2030-01-01 |",
                "geneesmiddelen; 15000001; 15000001 | Metformine | A10BA02 | oraal | 0.5 | 2030-01-01 |",
                "rho_hoofdaannemers; 53000001; R2 | 53000001 | 2030-01-01 |",
                "rho_praktijken; 01000001; R2 | 01000001 | 2030-01-01 | | J"
            })
    void twoRowsOfOneKeyOnOneDayStopTheRun(String table, String key, String row) {
        ReferenceFixture overlapping = ReferenceFixture.standard().add(table, row);
        assertThatExceptionOfType(MdzException.class)
                .isThrownBy(overlapping::build)
                .satisfies(fault -> {
                    assertThat(fault.exitCode()).isEqualTo(ExitCode.REFUSED);
                    assertThat(fault.reason()).isEqualTo(Reason.REFERENCE_OVERLAP);
                })
                .withMessageContaining(table)
                .withMessageContaining(key)
                .withMessageContaining("2030-01-01 to open")
                .withMessageContaining("Next: ");
    }

    @Test
    void tariffsOverlapPerExecutingAgb() {
        String everyone = "008 | 12000 | | 2025-01-01 | 2025-06-30 | 10.00";
        assertThat(ReferenceFixture.standard()
                        .add("tarieven", everyone, "008 | 12000 | 01000001 | 2025-01-01 | 2025-06-30 | 12.00")
                        .build())
                .isNotNull();
        assertThatExceptionOfType(MdzException.class)
                .isThrownBy(() -> ReferenceFixture.standard()
                        .add("tarieven", everyone, "008 | 12000 | | 2025-06-30 | | 12.00")
                        .build())
                .withMessageContaining("008/12000 for everyone")
                .withMessageContaining("2025-01-01 to 2025-06-30 and 2025-06-30 to open");
        assertThatExceptionOfType(MdzException.class)
                .isThrownBy(() -> ReferenceFixture.standard()
                        .add(
                                "tarieven",
                                "008 | 12000 | 01000001 | 2025-01-01 | | 1.00",
                                "008 | 12000 | 01000001 | 2025-02-01 | | 2.00")
                        .build())
                .withMessageContaining("008/12000 for 01000001");
    }

    @Test
    void adjoiningPeriodsDoNotOverlapAndAnInvertedPeriodIsNeverValid() {
        ReferenceData reference = ReferenceFixture.standard()
                .add(
                        "tarieven",
                        "008 | 12000 | | 2025-07-01 | | 12.00",
                        "008 | 12000 | | 2025-01-01 | 2025-06-30 | 10.00",
                        "008 | 12000 | | 2025-03-01 | 2025-02-01 | 99.00")
                .build();
        ServiceCode consult = new ServiceCode("008", "12000");
        assertThat(reference.tariff(consult, 1, ReferenceFixture.day("2024-12-31")))
                .isNull();
        assertThat(reference.tariff(consult, 1, ReferenceFixture.day("2025-06-30")))
                .extracting("maxCents")
                .isEqualTo(1000L);
        assertThat(reference.tariff(consult, 1, ReferenceFixture.day("2025-07-01")))
                .extracting("maxCents")
                .isEqualTo(1200L);
    }

    @Test
    void programmesAreThoseOfTheServicesInTheOrderOfTheDefinitions() {
        assertThat(ReferenceFixture.empty()
                        .add(
                                "prestaties",
                                "056 | 1 | Keten | mdz | ASTMA | | N | 2000-01-01 |",
                                "056 | 2 | Keten | mdz | COPD | | N | 2000-01-01 |",
                                "056 | 4 | Keten | mdz | DM2 | | N | 2000-01-01 |",
                                "056 | 5 | Keten | mdz | DM2 | | N | 2000-01-01 |",
                                "056 | 6 | O en I | oi | CVRM | | N | 2000-01-01 |")
                        .build()
                        .programmes())
                .containsExactly("DM2", "COPD", "ASTMA");
    }

    @Test
    void aBundleServiceWithoutProgrammeIsRefused() {
        assertThatExceptionOfType(MdzException.class)
                .isThrownBy(() -> ReferenceFixture.empty()
                        .add("prestaties", "056 | 40001 | Keten | mdz | | | N | 2000-01-01 |")
                        .build())
                .withMessageContaining("056/40001");
    }

    @Test
    void membershipsHoldTheMandate() {
        ReferenceData reference = ReferenceFixture.standard().build();
        Membership first = reference.membership(1000001, 0);
        Membership second = reference.membership(1000002, 0);
        assertThat(first).isNotNull().extracting(Membership::mirrorMandate).isEqualTo(true);
        assertThat(second).isNotNull().extracting(Membership::mirrorMandate).isEqualTo(false);
        assertThat(reference.membership(1000003, 0)).isNull();
    }

    @Test
    void everyTableIsReadInTheOrderDelivered() {
        ReferenceTables tables = ReferenceFixture.standard()
                .add("omzetplafonds", "50000001 | 2025 | 125000.50")
                .add(
                        "afspraken",
                        "A1 | R1 | ppi_users | 2025 | relatief | hoogstens | 0.90 | 2024 | 2024-12-01 | minder",
                        "A2 | R1 | ppi_users | 2025 | absoluut | minstens | 12.5 | | 2024-12-01 |")
                .build()
                .tables();
        assertThat(tables.revenueCeilings()).containsExactly(new RevenueCeiling(50000001, 2025, 12_500_050));
        int agreed = ReferenceFixture.day("2024-12-01");
        assertThat(tables.agreements())
                .containsExactly(
                        new Agreement(
                                "A1",
                                "R1",
                                "ppi_users",
                                2025,
                                true,
                                false,
                                new BigDecimal("0.90"),
                                2024,
                                agreed,
                                "minder"),
                        new Agreement(
                                "A2",
                                "R1",
                                "ppi_users",
                                2025,
                                false,
                                true,
                                new BigDecimal("12.5"),
                                null,
                                agreed,
                                null));
        assertThat(tables.practices())
                .extracting("agb", "enrolledTotal")
                .startsWith(org.assertj.core.groups.Tuple.tuple(1000001, 2000));
        assertThat(tables.rhos()).extracting("region").containsExactly("Zuid", "Zuid");
    }

    @Test
    void columnsAreReadByNameAndAMissingOptionalColumnIsEmpty() {
        ReferenceTables tables = new ReferenceTables.Builder()
                .add("rho", List.of("regio", "naam", "rho_id"), List.of(List.of("Zuid", "Een", "R1")))
                .add(
                        "praktijken",
                        List.of("agb_praktijk", "naam", "postcode4", "regio", "van"),
                        List.of(List.of("01000001", "Een", "5600", "Zuid", "2020-01-01")))
                .build();
        assertThat(tables.rhos().get(0).id()).isEqualTo("R1");
        assertThat(tables.practices().get(0).enrolledTotal()).isNull();
        assertThat(tables.practices().get(0).valid().toDay()).isEqualTo(InsuredPeriod.OPEN);
        assertThat(tables.services()).isEmpty();
    }

    @Test
    void aTableThatIsNoReferenceTableIsAFaultOfTheProgram() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReferenceTables.Builder().add("verzekerden", List.of(), List.of()))
                .withMessageContaining("verzekerden");
        assertThatIllegalStateException()
                .isThrownBy(() -> new ReferenceTables.Builder()
                        .add("rho", List.of("rho_id"), List.of(List.of("")))
                        .build())
                .withMessageContaining("rho_id");
    }
}
