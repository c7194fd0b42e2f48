package nl.mdzfactsheet.reference;

import java.util.ArrayList;
import java.util.List;

/** The ids of all measures of the rules chapter. */
final class MeasureIds {
    private static final List<String> PER_PROGRAMME = List.of(
            "inclusion_rate",
            "inclusion_efficiency",
            "undercoverage",
            "bundle_cost",
            "bundle_tariff",
            "contacts_besides",
            "no_show_rate",
            "frequent_users_included");

    private static final List<String> SINGLE = List.of(
            "besides_bundle_lines",
            "besides_bundle_amount",
            "duplicate_lines",
            "double_bundle_quarters",
            "programme_overlap",
            "double_enrolment",
            "above_maximum_amount",
            "eld_above_maximum_amount",
            "no_show_amount",
            "frequent_users",
            "frequent_user_contacts",
            "persistent_frequent_users",
            "consults_per_patient",
            "ppi_users",
            "ppi_chronic",
            "ppi_chronic_without_risk",
            "ppi_stopped",
            "ppi_gp_share",
            "statin_users",
            "statin_start_80plus",
            "statin_first_choice",
            "statin_continued",
            "nsaid_without_protection",
            "dry_powder_share",
            "referrals",
            "eld_requests",
            "eld_repeated",
            "mi_lines",
            "poh_ggz_rate",
            "oi_cost",
            "s3_cost",
            "gli_rate");

    private MeasureIds() {}

    static List<String> all() {
        List<String> ids = new ArrayList<>(SINGLE);
        for (String measure : PER_PROGRAMME) {
            ReferenceRows.PROGRAMMES.forEach(p -> ids.add(of(measure, p)));
        }
        return ids;
    }

    static String of(String measure, String programme) {
        return measure + "_" + programme;
    }
}
