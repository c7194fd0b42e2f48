package nl.mdzfactsheet.measure;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import nl.mdzfactsheet.definition.Definitions;

/**
 * A fold output of three persons. Person p1 is in practices 01000001 and 01000002 of RHO R1 and in 01000003 of R2, p2 in 01000001, p3 nowhere.
 */
final class ThreePersons {

    private static final Definitions DEFINITIONS = MeasureStageTest.DEFINITIONS;
    private static final String NO_RHO = "zonder RHO";
    private static final String NO_PRACTICE = "onbekende praktijk";

    private ThreePersons() {}

    static FoldFixture fixture() {
        FoldFixture fold = new FoldFixture(DEFINITIONS);
        line(fold, "p1", "R1", "01000001", "l1", "table", "huisartsenzorg", "net_cents", 1151);
        line(fold, "p1", "R1", "01000001", "l2", "table", "huisartsenzorg", "net_cents", 1151, "duplicate_line", true);
        line(
                fold,
                "p1",
                "R1",
                "01000001",
                "l3",
                "table",
                "mdz",
                "programme",
                "DM2",
                "net_cents",
                6500,
                "waterfall_class",
                "efficient");
        line(
                fold,
                "p1",
                "R1",
                "01000002",
                "l4",
                "table",
                "mdz",
                "programme",
                "DM2",
                "net_cents",
                6400,
                "waterfall_class",
                "D2");
        line(fold, "p1", "R2", "01000003", "l5", "table", "eld", "net_cents", 500);
        line(fold, "p2", "R1", "01000001", "l6", "table", "huisartsenzorg", "net_cents", 1151);
        line(
                fold,
                "p2",
                "R1",
                "01000001",
                "l7",
                "table",
                "mdz",
                "programme",
                "DM2",
                "net_cents",
                6500,
                "waterfall_class",
                "efficient");
        line(
                fold,
                "p2",
                "R1",
                "01000001",
                "l8",
                "table",
                "farmacie",
                "atc",
                "R03AK06",
                "form",
                "dpi",
                "ddd",
                ddd("30"));
        line(
                fold,
                "p2",
                "R1",
                "01000001",
                "l9",
                "table",
                "farmacie",
                "atc",
                "R03AC02",
                "form",
                "pmdi",
                "ddd",
                ddd("10.5"));
        line(fold, "p3", NO_RHO, NO_PRACTICE, "l10", "table", "eld", "net_cents", 700, "duplicate_line", true);
        line(
                fold,
                "p3",
                NO_RHO,
                NO_PRACTICE,
                "l11",
                "table",
                "farmacie",
                "atc",
                "R03AC02",
                "form",
                "pmdi",
                "ddd",
                ddd("4.25"));
        line(
                fold,
                "p1",
                "R1",
                "01000001",
                "l12",
                "table",
                "mdz",
                "programme",
                "DM2",
                "net_cents",
                6500,
                "waterfall_class",
                "efficient");
        fold.row("patient_quarter", "p1", "R1", "01000001", "quarter", 1, "programme", "DM2", "double_bundle", true);
        fold.row("patient_quarter", "p1", "R2", "01000003", "quarter", 2, "programme", "DM2");
        fold.row(
                "patient_quarter",
                "p2",
                "R1",
                "01000001",
                "quarter",
                1,
                "programme",
                "DM2",
                "besides_cents",
                1151,
                "besides_lines",
                1);
        year(
                fold,
                "p1",
                "R1",
                "01000001",
                "age",
                61,
                "age_band",
                "55 t/m 64",
                "sex",
                1,
                "ses",
                "3",
                "enrolled_quarters",
                4,
                "paid_quarters_DM2",
                2,
                "ppi_oral_units",
                ddd("180"));
        year(
                fold,
                "p2",
                "R1",
                "01000001",
                "age",
                17,
                "age_band",
                "15 t/m 24",
                "sex",
                2,
                "ses",
                "onbekend",
                "enrolled_quarters",
                4,
                "paid_quarters_DM2",
                1,
                "ppi_oral_units",
                ddd("179.99"));
        year(fold, "p3", NO_RHO, NO_PRACTICE, "age", 80, "no_show_cents", 6500);
        detection(fold, "p1", "R1", "01000001", "D1", "l2", "quarter", 1, "amount_cents", 1151);
        detection(fold, "p1", "R1", "01000001", "D1", "l11", "quarter", 3, "amount_cents", 300);
        detection(fold, "p3", NO_RHO, NO_PRACTICE, "D1", "l10", "quarter", 2, "amount_cents", 700);
        fold.row(
                "detection",
                "p1",
                "R1",
                "01000001",
                "detector",
                "D1",
                "declaratie_id",
                "l9",
                "certainty",
                "zeker",
                "quarter",
                1,
                "amount_cents",
                9999,
                "status",
                "contested");
        detection(fold, "p1", "R1", "01000001", "D2", "l3", "quarter", 1, "amount_cents", 6500, "programme", "DM2");
        detection(fold, "p1", "R1", "01000002", "D2", "l4", "quarter", 1, "amount_cents", 6400, "programme", "DM2");
        return fold;
    }

    private static BigDecimal ddd(String number) {
        return new BigDecimal(number);
    }

    private static void line(
            FoldFixture fold, String person, String rho, String practice, String id, Object... values) {
        fold.row("net_line", person, rho, practice, with(values, "declaratie_id", id, "quarter", 1));
    }

    private static void year(FoldFixture fold, String person, String rho, String practice, Object... values) {
        fold.row("patient_year", person, rho, practice, values);
    }

    private static void detection(
            FoldFixture fold,
            String person,
            String rho,
            String practice,
            String detector,
            String id,
            Object... values) {
        fold.row(
                "detection",
                person,
                rho,
                practice,
                with(values, "detector", detector, "declaratie_id", id, "certainty", "zeker", "status", "flagged"));
    }

    private static Object[] with(Object[] values, Object... more) {
        return IntStream.range(0, values.length + more.length)
                .mapToObj(i -> i < values.length ? values[i] : more[i - values.length])
                .toArray();
    }
}
