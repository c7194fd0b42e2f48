package nl.mdzfactsheet.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prescribing measures at their edges: half-years, days insured, ages, other years, forms and prescribers. */
class ReferencePrescribingTest {
    private final GivenInbox given;

    ReferencePrescribingTest(@TempDir Path folder) {
        given = new GivenInbox(folder);
        given.reference("geneesmiddelen", "zi_nummer=CLOP atc=B01AC04")
                .reference("geneesmiddelen", "zi_nummer=ATOR" + " atc=C10AA05 ddd_per_eenheid=0.5");
    }

    private void medicine(String person, String code, String date, String values) {
        given.line(
                "farmacie",
                "declaratie_id=" + code + date + " verzekerde_id=" + person + " prestatiecode=" + code
                        + " datum_prestatie=" + date + " " + values);
    }

    private static String figure(ReferenceResult result, String measure) {
        MeasureResult row = result.ofInsurer(measure);
        return row.numerator().stripTrailingZeros().toPlainString() + "/"
                + row.denominator().stripTrailingZeros().toPlainString() + " of " + row.persons();
    }

    @Test
    void riskMedicinesOfTheYearBeforeAreNoRisk() {
        for (String letter : new String[] {"a", "b", "c", "d", "e"}) {
            given.insured(letter, "");
        }
        medicine("a", "OMEP", "2025-01-05", "aantal=90");
        medicine("a", "OMEP", "2025-12-31", "aantal=90");
        medicine("b", "OMEP", "2025-01-05", "aantal=180");
        medicine("b", "IBUP", "2025-01-05", "");
        medicine("c", "OMEP", "2025-01-05", "aantal=180");
        medicine("c", "CLOP", "2024-12-31", "");
        medicine("d", "OMEP", "2025-01-05", "aantal=179.99");
        medicine("e", "OMEP", "2025-01-05", "aantal=90");
        medicine("e", "OMEPIV", "2025-01-05", "aantal=90");
        ReferenceResult result = given.compute(2025);
        // Chronic: a, b and c; d is short of it and half of e's is not oral. Nobody needs to be enrolled.
        assertThat(figure(result, "ppi_chronic_without_risk")).isEqualTo("2/3 of 3");
        assertThat(result.measure("ppi_chronic_without_risk", "practice", Unit.NO_RHO, Unit.UNKNOWN_PRACTICE))
                .isPresent();
        assertThat(figure(result, "ppi_chronic")).isEqualTo("0/0 of 0");
    }

    @Test
    void stoppedMeansNoneInTheSecondHalfAndInsuredEveryDay() {
        given.insured("a", "")
                .insured("b", "")
                .insured("c", "")
                .insured("1", "verzekerd_van=2024-01-02")
                .insured("2", "verzekerd_tot=2025-12-30")
                .insured("3", "overlijdensdatum=2025-12-31");
        for (String letter : new String[] {"a", "b", "1", "2", "3"}) {
            medicine(letter, "OMEP", "2024-06-01", "aantal=180");
        }
        medicine("a", "OMEP", "2025-06-30", "");
        medicine("b", "OMEPIV", "2025-07-01", "");
        medicine("c", "OMEP", "2024-06-01", "aantal=179.99");
        // a and 3 (who died on the last day, which is insured) of a, b and 3.
        assertThat(figure(given.compute(2025), "ppi_stopped")).isEqualTo("2/3 of 3");
    }

    @Test
    void statinsStartedAndContinued() {
        given.insured("a", "")
                .insured("b", "")
                .insured("1", "geboortejaar=1945")
                .insured("2", "geboortejaar=1945");
        given.insured("3", "geboortejaar=1946")
                .insured("4", "geboortejaar=1945 verzekerd_van=2024-01-02")
                .insured("5", "geboortejaar=1945");
        for (String letter : new String[] {"1", "2", "3", "4", "5"}) {
            medicine(letter, "SIMV", "2025-06-01", "");
        }
        medicine("2", "SIMV", "2024-12-31", "");
        medicine("5", "EZET", "2024-01-01", "");
        medicine("a", "SIMV", "2024-06-01", "");
        medicine("b", "SIMV", "2023-12-31", "");
        ReferenceResult result = given.compute(2025);
        // Aged 80 and insured both years: 1, 2 and 5 (who had a combination before).
        assertThat(figure(result, "statin_start_80plus")).isEqualTo("1/3 of 3");
        assertThat(figure(result, "statin_continued")).isEqualTo("2/3 of 3");
    }

    @Test
    void sharesOfDddAndUnitsCountEveryNetLine() {
        given.insured("a", "");
        medicine("a", "SIMV", "2025-02-01", "aantal=20");
        medicine("a", "ATOR", "2025-02-01", "aantal=4");
        medicine("a", "ROSU", "2025-02-01", "aantal=10");
        medicine("9", "ROSU", "2025-02-01", "aantal=2");
        medicine("a", "EZET", "2025-02-01", "aantal=99");
        medicine("a", "OMEP", "2025-02-01", "aantal=90.50 agb_voorschrijver=01000004");
        medicine("a", "OMEPIV", "2025-02-01", "aantal=10 agb_voorschrijver=03000001");
        medicine("9", "OMEP", "2025-02-01", "aantal=20");
        ReferenceResult result = given.compute(2025);
        // 20 × 0.5 + 4 × 0.5 of these and 12 × 1; 9 is not insured here.
        assertThat(figure(result, "statin_first_choice")).isEqualTo("12/24 of 2");
        assertThat(figure(result, "ppi_gp_share")).isEqualTo("90.5/120.5 of 2");
    }

    @Test
    void protectionOfTheSameYearFromSeventyYearsOn() {
        given.insured("1", "geboortejaar=1955")
                .insured("2", "geboortejaar=1955")
                .insured("3", "geboortejaar=1956");
        for (String letter : new String[] {"1", "2", "3"}) {
            medicine(letter, "IBUP", "2025-06-01", "");
        }
        medicine("1", "OMEP", "2024-12-31", "aantal=90");
        medicine("2", "OMEP", "2025-12-31", "");
        assertThat(figure(given.compute(2025), "nsaid_without_protection")).isEqualTo("1/2 of 2");
    }
}
