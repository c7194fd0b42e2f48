package nl.mdzfactsheet.app;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.mdzfactsheet.patient.NetLine;

/** How each side of each measure is counted from its listed lines, written from the table of measures: no expression of a definition is used. */
final class RecountedMeasures {

    private static final int DDD_SCALE = 8;
    private static final int QUANTITY_SCALE = 2;
    private static final int CHRONIC_UNITS = 180;

    private static final Predicate<NetLine> INSURED = NetLine::isInsured;
    private static final Recount PERSONS = Recount.persons();
    private static final Recount PAID_QUARTERS =
            Recount.different(NetLine::isBundle, line -> line.programme() + " " + line.quarter());

    private final Map<String, Recount> numerators = new HashMap<>();
    private final Map<String, Recount> denominators = new HashMap<>();

    /** @param maximum limit of a line in cents by its maximum tariff */
    RecountedMeasures(Function<NetLine, BigDecimal> maximum) {
        lineMeasures(maximum);
        quarterMeasures();
        careMeasures();
        prescribingMeasures();
        sharesOfPersons();
    }

    /** A measure of one programme is known by its id without the programme. */
    Recount of(String measure, boolean denominator) {
        String id = measure.replaceFirst("_(DM2|CVRM|COPD|ASTMA)$", "");
        Recount recount = (denominator ? denominators : numerators).get(id);
        if (recount == null) {
            throw new IllegalArgumentException("It is not written how " + measure + " is counted from lines");
        }
        return recount;
    }

    private void add(String id, Recount numerator, Recount denominator) {
        numerators.put(id, numerator);
        denominators.put(id, denominator);
    }

    private void lineMeasures(Function<NetLine, BigDecimal> maximum) {
        Recount excess = Recount.sum(RecountedMeasures::any, line -> cents(line).subtract(maximum.apply(line)));
        Predicate<NetLine> eld = ofTable("eld");
        Predicate<NetLine> fee = ofCategory("inschrijving");
        add("above_maximum_amount", excess, Recount.sum(RecountedMeasures::any, RecountedMeasures::cents));
        add("eld_above_maximum_amount", excess, Recount.sum(eld, RecountedMeasures::cents));
        add(
                "duplicate_lines",
                Recount.lines(RecountedMeasures::any),
                Recount.lines(ofTable("farmacie").negate()));
        add("double_enrolment", Recount.lines(fee), Recount.lines(fee));
        add("eld_repeated", Recount.lines(eld), Recount.lines(eld));
        add(
                "ppi_gp_share",
                Recount.sum(
                        ofAtc("A02BC")
                                .and(line -> agb(line.claim().relatedAgb()).startsWith("01")),
                        RecountedMeasures::units),
                Recount.sum(ofAtc("A02BC"), RecountedMeasures::units));
        add(
                "dry_powder_share",
                Recount.sum(ofAtc("R03").and(ofForm("dpi").or(ofForm("smi"))), RecountedMeasures::ddd),
                Recount.sum(
                        ofAtc("R03").and(ofForm("dpi").or(ofForm("smi")).or(ofForm("pmdi"))), RecountedMeasures::ddd));
        add(
                "statin_first_choice",
                Recount.sum(ofAtc("C10AA01").or(ofAtc("C10AA05")), RecountedMeasures::ddd),
                Recount.sum(ofAtc("C10AA"), RecountedMeasures::ddd));
    }

    private void quarterMeasures() {
        add("bundle_tariff", Recount.sum(NetLine::isBundle, RecountedMeasures::cents), PAID_QUARTERS);
        add("contacts_besides", Recount.lines(ofCategory("consult").or(ofCategory("visite"))), PAID_QUARTERS);
        add("besides_bundle_lines", Recount.lines(RecountedMeasures::any), PAID_QUARTERS);
        add("besides_bundle_amount", Recount.sum(RecountedMeasures::any, RecountedMeasures::cents), PAID_QUARTERS);
        add("double_bundle_quarters", PAID_QUARTERS, PAID_QUARTERS);
        add("programme_overlap", PAID_QUARTERS, PAID_QUARTERS);
        add("no_show_rate", PAID_QUARTERS, PAID_QUARTERS);
        add("inclusion_efficiency", PAID_QUARTERS, PAID_QUARTERS);
    }

    private void careMeasures() {
        Predicate<NetLine> contact =
                ofCategory("consult").or(ofCategory("visite")).and(INSURED);
        add("consults_per_patient", Recount.lines(contact), PERSONS);
        add("frequent_user_contacts", Recount.lines(contact), Recount.lines(contact));
        add("mi_lines", Recount.lines(ofCategory("mi").and(INSURED)), PERSONS);
        add("poh_ggz_rate", Recount.lines(ofCategory("poh_ggz").and(INSURED)), PERSONS);
        add("oi_cost", Recount.sum(ofCategory("oi").and(INSURED), RecountedMeasures::cents), PERSONS);
        add("s3_cost", Recount.sum(ofCategory("s3").and(INSURED), RecountedMeasures::cents), PERSONS);
        add("bundle_cost", Recount.sum(ofCategory("mdz").and(INSURED), RecountedMeasures::cents), PERSONS);
        add("no_show_amount", Recount.sum(ofCategory("mdz").and(INSURED), RecountedMeasures::cents), PERSONS);
        add(
                "eld_requests",
                Recount.different(
                        ofTable("eld").and(INSURED),
                        line -> "day " + line.claim().serviceDay()),
                PERSONS);
        add(
                "referrals",
                Recount.different(
                        ofTable("msz").and(INSURED),
                        line -> line.claim().specialism() + " " + line.claim().serviceDay()),
                PERSONS);
    }

    private void prescribingMeasures() {
        Predicate<NetLine> oralPpi = ofAtc("A02BC").and(ofForm("oraal")).and(INSURED);
        Recount chronic = Recount.personsFrom(CHRONIC_UNITS, oralPpi, RecountedMeasures::units);
        add("ppi_users", personsWith("A02BC"), PERSONS);
        add("ppi_chronic", chronic, PERSONS);
        add("ppi_chronic_without_risk", chronic, chronic);
        add("ppi_stopped", chronic, chronic);
        add("statin_users", personsWith("C10AA", "C10BA"), PERSONS);
        add("statin_start_80plus", personsWith("C10AA", "C10BA"), PERSONS);
        add("statin_continued", personsWith("C10AA", "C10BA"), personsWith("C10AA", "C10BA"));
        add("nsaid_without_protection", personsWith("M01A"), personsWith("M01A"));
    }

    private void sharesOfPersons() {
        Predicate<NetLine> contact =
                ofCategory("consult").or(ofCategory("visite")).and(INSURED);
        Recount visitors = Recount.personsFrom(1, contact, line -> BigDecimal.ONE);
        add("frequent_users", visitors, PERSONS);
        add("frequent_users_included", visitors, PERSONS);
        add("persistent_frequent_users", visitors, PERSONS);
        add("inclusion_rate", Recount.personsFrom(1, ofCategory("mdz").and(INSURED), line -> BigDecimal.ONE), PERSONS);
        add("gli_rate", Recount.personsFrom(1, ofCategory("gli").and(INSURED), line -> BigDecimal.ONE), PERSONS);
        add("undercoverage", PERSONS, PERSONS);
    }

    private static Recount personsWith(String... atc) {
        Predicate<NetLine> fits = line -> false;
        for (String prefix : atc) {
            fits = fits.or(ofAtc(prefix));
        }
        return Recount.personsFrom(1, fits.and(INSURED), line -> BigDecimal.ONE);
    }

    private static Predicate<NetLine> ofTable(String table) {
        return line -> line.claim().table().tableName().equals(table);
    }

    private static Predicate<NetLine> ofCategory(String category) {
        return line -> category.equals(line.category());
    }

    private static Predicate<NetLine> ofAtc(String prefix) {
        return line -> line.atc() != null && line.atc().startsWith(prefix);
    }

    private static Predicate<NetLine> ofForm(String form) {
        return line -> form.equals(line.form());
    }

    private static String agb(int number) {
        return String.format(Locale.ROOT, "%08d", number);
    }

    private static boolean any(NetLine unused) {
        return true;
    }

    private static BigDecimal cents(NetLine line) {
        return BigDecimal.valueOf(line.netCents());
    }

    private static BigDecimal units(NetLine line) {
        return BigDecimal.valueOf(line.claim().quantityHundredths(), QUANTITY_SCALE);
    }

    private static BigDecimal ddd(NetLine line) {
        return BigDecimal.valueOf(line.dddE8(), DDD_SCALE);
    }
}
