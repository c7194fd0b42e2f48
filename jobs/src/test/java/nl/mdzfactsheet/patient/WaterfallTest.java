package nl.mdzfactsheet.patient;

import static nl.mdzfactsheet.patient.LineFixture.hospital;
import static nl.mdzfactsheet.patient.LineFixture.lab;
import static nl.mdzfactsheet.patient.LineFixture.mdz;
import static nl.mdzfactsheet.patient.LineFixture.medicine;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The bundle spend waterfall: one class per net MDZ line, the first that applies. The line judged is m, CVRM in 2025 Q2. */
class WaterfallTest {

    private static ReferenceFixture reference() {
        return ReferenceFixture.standard()
                .add("programmaregels", "DM2 | CVRM | CVRM | 2000-01-01 | | beleid")
                .add(
                        "indicaties",
                        "CVRM | tweedelijn | diagnose | | 0313 | 221 | 1 | 2000-01-01 | | dbc",
                        "CVRM | indicatie | atc | | | A10 | 1 | 2000-01-01 | | richtlijn",
                        "CVRM | spoor | prestatie | 016 | | 70001 | 1 | 2000-01-01 | | richtlijn");
    }

    private static Given in(ReferenceFixture reference, LineFixture... lines) {
        return Given.with(reference, mdz("old", "CVRM", "2024-09-30"), mdz("m", "CVRM", "2025-05-01"))
                .and(lines);
    }

    private static WaterfallClass of(Given given) {
        WaterfallClass found = given.line("m").waterfallClass();
        assertThat(found).isNotNull();
        return found == null ? WaterfallClass.NOT_ASSESSED : found;
    }

    private static final LineFixture[] EVERYTHING_WRONG = {
        mdz("a", "CVRM", "2025-05-01"), mdz("d", "DM2", "2025-05-01"), hospital("z", "2025-04-01")
    };

    @Test
    void theOrderIsD2D3D8D9D10D7() {
        Given d2 = in(reference(), EVERYTHING_WRONG);
        assertThat(of(d2)).isEqualTo(WaterfallClass.D2);
        Given d3 = in(reference(), mdz("d", "DM2", "2025-05-01"), hospital("z", "2025-04-01"))
                .died("2025-03-31");
        assertThat(of(d3)).isEqualTo(WaterfallClass.D3);
        Given d8 = in(reference(), hospital("z", "2025-04-01")).died("2025-03-31");
        assertThat(of(d8)).isEqualTo(WaterfallClass.D8);
        assertThat(of(in(reference(), hospital("z", "2025-04-01")))).isEqualTo(WaterfallClass.D9);
        assertThat(of(in(reference()))).isEqualTo(WaterfallClass.D10);
        Given d7 = in(reference(), medicine("f", "15000001", "2025-01-01"));
        assertThat(of(d7)).isEqualTo(WaterfallClass.D7);
    }

    @Test
    void aLineWithIndicationAndTraceIsEfficient() {
        Given given = in(reference(), medicine("f", "15000001", "2025-01-01"), lab("e", "2025-01-01"));
        assertThat(of(given)).isEqualTo(WaterfallClass.EFFICIENT);
    }

    @Test
    void aLineThatD7OrD10CouldNotAssessIsNotAssessed() {
        Given withoutHistory =
                Given.with(reference(), mdz("m", "CVRM", "2025-05-01"), medicine("f", "15000001", "2025-01-01"));
        assertThat(of(withoutHistory)).isEqualTo(WaterfallClass.NOT_ASSESSED);
        Given withoutRows = in(
                ReferenceFixture.standard()
                        .add("indicaties", "CVRM | spoor | prestatie | 016 | | 70001 | 1 | 2000-01-01 | | richtlijn"),
                lab("e", "2025-01-01"));
        assertThat(of(withoutRows)).isEqualTo(WaterfallClass.NOT_ASSESSED);
    }

    @Test
    void aFlagGoesBeforeNotAssessed() {
        Given given = Given.with(reference(), mdz("m", "CVRM", "2025-05-01"));
        assertThat(of(given)).isEqualTo(WaterfallClass.D10);
    }

    @Test
    void aContestedFlagIsSkippedAndTheLineStaysAssessed() {
        ReferenceFixture contested = reference()
                .add("weerleggingen", "mdz | m | | D10 | gegrond | brief", "mdz | m | | D7 | gegrond | brief");
        assertThat(of(in(contested))).isEqualTo(WaterfallClass.EFFICIENT);
        PatientQuarter.Kept kept = in(contested).quarter(2, "CVRM").kept();
        assertThat(kept).isEqualTo(new PatientQuarter.Kept(false, true, false, false, false, true, false));
    }

    @Test
    void otherLinesHaveNoClass() {
        assertThat(Given.lines(lab("e", "2025-01-01")).line("e").waterfallClass())
                .isNull();
        assertThat(Given.lines(LineFixture.oi("o", "2025-01-01")).line("o").waterfallClass())
                .isNull();
    }

    @Test
    void theWordsAreThoseOfTheTables() {
        assertThat(WaterfallClass.values())
                .extracting(WaterfallClass::word)
                .containsExactly("D2", "D3", "D8", "D9", "D10", "D7", "not_assessed", "efficient");
    }
}
