package nl.mdzfactsheet.patient.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import nl.mdzfactsheet.patient.Detection;
import nl.mdzfactsheet.patient.Detector;
import nl.mdzfactsheet.patient.Feature;
import nl.mdzfactsheet.patient.NetLine;
import nl.mdzfactsheet.patient.Quarter;
import nl.mdzfactsheet.patient.curate.PaidQuarter;
import nl.mdzfactsheet.patient.fold.JudgedPatient;
import nl.mdzfactsheet.patient.fold.PatientFold;
import nl.mdzfactsheet.patient.profile.FeatureValues;
import nl.mdzfactsheet.patient.profile.Referrals;
import org.jspecify.annotations.Nullable;

/**
 * Which claim lines of a person stand behind the columns of the patient-year and the paid quarter. Columns that describe the person (age, sex, insured days) have no line
 * behind them, and are listed; a column that is neither listed nor led back to lines is refused, so that a new column cannot silently have no lines.
 */
public final class LinesBehind {

    private static final String BESIDES = "besides_";
    private static final String CONTACT_LINES = "contact_lines";

    /** Columns of the patient-year about the person, not about lines. */
    private static final Set<String> OF_THE_PERSON = Set.of(
            "year",
            "verzekerde_id",
            "rho_id",
            "practice_agb",
            "sex",
            "age",
            "age_band",
            "ses",
            "insured_days",
            "insured_both_years",
            "sex_previous",
            "age_previous");

    /** Columns of a paid quarter about the MDZ lines paid for. */
    private static final Set<String> OF_THE_PAID_LINES = Set.of(
            "year",
            "quarter",
            "programme",
            "verzekerde_id",
            "rho_id",
            "practice_agb",
            "mdz_lines",
            "mdz_cents",
            "waterfall_class",
            "double_bundle",
            "programme_overlap",
            "no_show_assessed",
            "no_show",
            "not_covered",
            "specialist_treated",
            "no_indication_assessed",
            "no_indication");

    /** Columns of a paid quarter about what was declared beside the bundle. */
    private static final Set<String> BESIDE_THE_BUNDLE =
            Set.of("besides_lines", "besides_cents", "besides_suspected_lines", CONTACT_LINES);

    private final List<String> programmes;
    private final List<Feature> features;
    private final FeatureValues selection;
    private final PatientFold fold;

    public LinesBehind(PatientFold fold, int year, List<String> programmes, List<Feature> features) {
        this.fold = fold;
        this.programmes = List.copyOf(programmes);
        this.features = List.copyOf(features);
        this.selection = new FeatureValues(features, year);
    }

    /**
     * Lines behind columns of the patient-year, by column, then in the order of history.
     *
     * @throws IllegalArgumentException when a column is not one that leads to lines or is known to have none
     */
    public List<LineBehind> ofYear(JudgedPatient patient, Collection<String> columns) {
        List<LineBehind> behind = new ArrayList<>();
        for (String column : columns) {
            lines(patient, column).forEach(line -> behind.add(new LineBehind(line, column)));
        }
        return behind;
    }

    private List<NetLine> lines(JudgedPatient patient, String column) {
        for (int i = 0; i < features.size(); i++) {
            if (features.get(i).name().equals(column)) {
                return selection.selected(i, patient.history().lines());
            }
        }
        String programme = programmeOf(column);
        return programme == null
                ? ofPerson(patient, column)
                : ofProgramme(patient, column.substring(0, column.length() - programme.length() - 1), programme);
    }

    private @Nullable String programmeOf(String column) {
        return programmes.stream()
                .filter(p -> column.endsWith("_" + p))
                .findFirst()
                .orElse(null);
    }

    private static List<NetLine> ofPerson(JudgedPatient patient, String column) {
        int year = patient.year().year();
        return switch (column) {
            case "enrolled_quarters" -> insured(patient, year, NetLine::isEnrolmentFee);
            case "enrolled_quarters_previous" -> insured(patient, year - 1, NetLine::isEnrolmentFee);
            case "contacts", "frequent_user" -> insured(patient, year, NetLine::isContact);
            case "contacts_previous", "frequent_user_previous" -> insured(patient, year - 1, NetLine::isContact);
            case "no_show_cents" ->
                insured(patient, year, line -> patient.judgements().isFlagged(Detector.D7, line));
            case "referrals" -> Referrals.in(year, patient.history().lines());
            default -> {
                if (!OF_THE_PERSON.contains(column)) {
                    throw unknown(column);
                }
                yield List.of();
            }
        };
    }

    private List<NetLine> ofProgramme(JudgedPatient patient, String column, String programme) {
        Quarter last = new Quarter(patient.year().year(), 4);
        return switch (column) {
            case "paid_quarters", "mdz_cents" ->
                insured(patient, last.year(), line -> programme.equals(line.programme()));
            case "mdz_lines" ->
                patient.year().lines().stream()
                        .filter(line -> programme.equals(line.programme()))
                        .toList();
            case "indication_met" ->
                fold.detectors()
                        .indicationCheck()
                        .proof(
                                programme,
                                last,
                                patient.history(),
                                patient.year().hits());
            case "specialist_treated" -> treatment(patient, last, programme);
            case "excluded_by_other" -> excluding(patient, programme);
            case "indication_assessed" -> List.of();
            default -> throw unknown(column + "_" + programme);
        };
    }

    private static IllegalArgumentException unknown(String column) {
        return new IllegalArgumentException("No rule says which claim lines stand behind column " + column);
    }

    private List<NetLine> treatment(JudgedPatient patient, Quarter last, String programme) {
        NetLine line = fold.detectors()
                .specialistTreated()
                .treatment(programme, last, patient.year().hits());
        return line == null ? List.of() : List.of(line);
    }

    private List<NetLine> excluding(JudgedPatient patient, String programme) {
        List<NetLine> lines = new ArrayList<>();
        for (PaidQuarter paid : patient.year().paidQuarters()) {
            if (fold.excludes(paid.programme(), programme, paid.quarter())) {
                paid.lines().stream().filter(NetLine::isInsured).forEach(lines::add);
            }
        }
        return lines;
    }

    private static List<NetLine> insured(JudgedPatient patient, int year, Predicate<NetLine> counted) {
        return patient.history().lines().stream()
                .filter(line -> line.quarter().year() == year && line.isInsured() && counted.test(line))
                .toList();
    }

    /**
     * Lines behind columns of a paid quarter: the MDZ lines paid for, or what was declared beside them.
     *
     * @throws IllegalArgumentException when a column is not one of a paid quarter
     */
    public List<LineBehind> ofQuarter(JudgedPatient patient, PaidQuarter paid, Collection<String> columns) {
        for (String column : columns) {
            if (!BESIDE_THE_BUNDLE.contains(column) && !OF_THE_PAID_LINES.contains(column)) {
                throw unknown(column);
            }
        }
        List<LineBehind> behind = new ArrayList<>();
        if (columns.isEmpty() || !BESIDE_THE_BUNDLE.containsAll(columns)) {
            paid.lines().forEach(line -> behind.add(new LineBehind(line, "mdz_lines")));
        }
        for (String column : columns) {
            for (NetLine line : patient.year().lines()) {
                if (line.quarter().equals(paid.quarter()) && isBeside(patient, paid, line, column)) {
                    behind.add(new LineBehind(line, column));
                }
            }
        }
        return behind;
    }

    private static boolean isBeside(JudgedPatient patient, PaidQuarter paid, NetLine line, String column) {
        if (column.equals(CONTACT_LINES)) {
            return line.isContact();
        }
        Detection flag = patient.judgements().flag(Detector.D4, line);
        boolean suspected = column.startsWith(BESIDES + "suspected");
        return column.startsWith(BESIDES)
                && flag != null
                && paid.programme().equals(flag.programme())
                && suspected == (flag.certainty() == Detector.Certainty.VERMOEDEN);
    }
}
