package nl.mdzfactsheet.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The whole catalogue: every measure of the rules is a file, with scale, kind, direction and case-mix as the rules say, and no file is of another measure. */
class MeasureCatalogueTest {

    /** Id, per, kind, better, case-mix, for each programme. */
    private static final List<String> PER_PROGRAMME = List.of(
            "inclusion_rate_{p} 1000 proportion none case-mix",
            "inclusion_efficiency_{p} 1 proportion higher -",
            "undercoverage_{p} 1 proportion none case-mix",
            "bundle_cost_{p} 1 ratio_of_sums none -",
            "bundle_tariff_{p} 1 ratio_of_sums none -",
            "contacts_besides_{p} 1000 event_rate none -",
            "no_show_rate_{p} 1 proportion lower -",
            "frequent_users_included_{p} 1 proportion none -");

    private static final List<String> OTHERS = List.of(
            "consults_per_patient 1 event_rate none case-mix",
            "ppi_users 1000 proportion none case-mix",
            "ppi_chronic 1000 proportion none case-mix",
            "ppi_chronic_without_risk 1 proportion lower -",
            "ppi_stopped 1 proportion higher -",
            "ppi_gp_share 1 ratio_of_sums none -",
            "statin_users 1000 proportion none case-mix",
            "statin_start_80plus 1 proportion lower -",
            "statin_first_choice 1 ratio_of_sums higher -",
            "statin_continued 1 proportion none -",
            "nsaid_without_protection 1 proportion lower -",
            "dry_powder_share 1 ratio_of_sums higher -",
            "referrals 1000 event_rate none case-mix",
            "eld_requests 1000 event_rate none case-mix",
            "eld_repeated 1 proportion lower -",
            "mi_lines 1000 event_rate none -",
            "poh_ggz_rate 1000 event_rate none -",
            "oi_cost 1 ratio_of_sums none -",
            "s3_cost 1 ratio_of_sums none -",
            "gli_rate 1000 proportion none -",
            "besides_bundle_lines 1000 event_rate lower -",
            "besides_bundle_amount 1 ratio_of_sums lower -",
            "duplicate_lines 10000 proportion lower -",
            "double_bundle_quarters 1000 proportion lower -",
            "programme_overlap 1000 proportion lower -",
            "double_enrolment 10000 proportion none -",
            "above_maximum_amount 1 ratio_of_sums lower -",
            "eld_above_maximum_amount 1 ratio_of_sums lower -",
            "no_show_amount 1 ratio_of_sums lower -",
            "frequent_users 1 proportion none -",
            "frequent_user_contacts 1 ratio_of_sums none -",
            "persistent_frequent_users 1 proportion none -");

    private final Definitions definitions = Definitions.load(ShippedDefinitionsTest.SOURCE);

    @Test
    void holdsEveryMeasureAsTheRulesSay() {
        List<String> expected = new ArrayList<>(OTHERS);
        for (String programme : List.of("DM2", "CVRM", "COPD", "ASTMA")) {
            PER_PROGRAMME.forEach(line -> expected.add(line.replace("{p}", programme)));
        }
        assertThat(definitions.measures().stream().map(MeasureCatalogueTest::line))
                .containsExactlyInAnyOrderElementsOf(expected)
                .hasSize(64);
    }

    private static String line(MeasureDefinition measure) {
        return String.join(
                " ",
                measure.id(),
                Integer.toString(measure.per()),
                measure.kind().name().toLowerCase(Locale.ROOT),
                measure.better().name().toLowerCase(Locale.ROOT),
                measure.caseMix() ? "case-mix" : "-");
    }

    @Test
    void everyMeasureSaysWhyInBothLanguagesWithItsSource() {
        assertThat(definitions.measures()).allSatisfy(measure -> {
            assertThat(measure.title().nl()).isNotEqualTo(measure.title().en());
            assertThat(measure.why().text().nl()).hasSizeGreaterThan(80);
            assertThat(measure.why().text().en()).hasSizeGreaterThan(80);
            assertThat(measure.why().source()).hasSizeGreaterThan(20);
        });
    }

    @Test
    void titlesAreDistinct() {
        assertThat(definitions.measures().stream().map(m -> m.title().nl())).doesNotHaveDuplicates();
    }

    @Test
    void everyFeatureAndCodeListServesAMeasure() {
        List<String> columns = definitions.measures().stream()
                .flatMap(m -> List.of(m.population(), m.denominator(), m.numerator()).stream())
                .flatMap(e -> e.columns().stream())
                .toList();
        assertThat(columns)
                .containsAll(definitions.features().stream()
                        .map(FeatureDefinition::id)
                        .toList());
        List<String> pinned = definitions.measures().stream()
                .flatMap(m -> m.codeLists().keySet().stream())
                .toList();
        assertThat(pinned)
                .containsAll(definitions.codeLists().stream().map(CodeList::id).toList());
    }
}
