package nl.mdzfactsheet.sample;

import java.util.List;
import nl.mdzfactsheet.sample.ClaimLine.Code;

/** What the practice bills: enrolment, consults and visits, procedures, POH-GGZ, vaccinations and the yearly fees. */
final class GpHistory {
    private static final AgeTable CARE = new AgeTable("zorggebruik.csv");
    private static final List<String> CONTACTS = List.of("12010", "12011", "12001", "12002", "12003");
    private static final double[] YOUNG = {30, 55, 14, 0.7, 0.3};
    private static final double[] OLD = {26, 40, 12, 12, 10};
    private static final List<String> PROCEDURES =
            List.of("13000", "13001", "13002", "13003", "13004", "13005", "13006", "13008", "13009", "13010", "13011");
    private static final double[] PROCEDURE_WEIGHTS = {4, 8, 3, 3, 14, 22, 6, 16, 9, 5, 10};
    private static final List<String> MENTAL = List.of("12110", "12111", "12113");

    private final PersonContext context;

    GpHistory(PersonContext context) {
        this.context = context;
    }

    void write() {
        Span span = context.world().span();
        for (int q = span.first(); q <= span.last(); q++) {
            Practice practice = context.person().practiceIn(context.world(), q);
            if (practice != null) {
                context.ledger().add(enrolment(q, practice));
                yearly(q, practice);
            }
        }
        double frailty = context.draws().gamma(1);
        boolean mental = context.draws().chance(0.035);
        for (int year = span.firstYear(); year <= span.lastYear(); year++) {
            contacts(year, frailty * context.draws().gamma(6));
            scattered(year, context.draws().poisson(rate(year) * 0.055), this::procedure);
            scattered(year, mental ? context.draws().poisson(4) : 0, this::mental);
        }
    }

    /** The fee of a quarter, on its first day. */
    ClaimLine enrolment(int quarter, Practice practice) {
        int age = context.person().age(quarter / 4);
        String code = age < 65 ? "11000" : age < 75 ? "11100" : "11101";
        return context.lines().gp(code, Days.firstDay(quarter), practice);
    }

    private double rate(int year) {
        int age = Math.max(0, context.person().age(year));
        return CARE.rate(context.person().sex() == 1 ? "contacten_man" : "contacten_vrouw", age);
    }

    private void contacts(int year, double frailty) {
        int age = context.person().age(year);
        Practice home = context.person().practiceIn(context.world(), year * 4);
        double effect = home == null ? 1 : home.effects().contacts();
        int count = context.draws().poisson(rate(year) * frailty * effect);
        scattered(year, count, (day, practice) -> CONTACTS.get(context.draws().pick(age < 70 ? YOUNG : OLD)));
        if (age >= 60 && context.draws().chance(0.5)) {
            vaccination(Days.of(year, 10, 10) + context.draws().below(30));
        }
    }

    private void vaccination(int day) {
        Practice practice = context.person().practiceIn(context.world(), Days.quarter(day));
        if (practice != null && context.person().life().insuredOn(day)) {
            context.addOnce(context.lines().gp("12006", day, practice));
        }
    }

    /** Which code is billed on a day. */
    private interface CodeDraw {
        String code(int day, Practice practice);
    }

    private String procedure(int day, Practice practice) {
        return PROCEDURES.get(context.draws().pick(PROCEDURE_WEIGHTS));
    }

    private String mental(int day, Practice practice) {
        return MENTAL.get(context.draws().below(MENTAL.size()));
    }

    private void scattered(int year, int count, CodeDraw draw) {
        for (int i = 0; i < count; i++) {
            int day = Days.of(year, 1, 1) + context.draws().below(365);
            Practice practice = context.person().practiceIn(context.world(), Days.quarter(day));
            if (practice != null && context.person().life().insuredOn(day)) {
                String code = draw.code(day, practice);
                if (!context.forbidden(new Code("008", code), Days.quarter(day))) {
                    context.addOnce(context.lines().gp(code, day, practice));
                }
            }
        }
    }

    /** Organisation and infrastructure in the first quarter, the result reward of some practices in the second. */
    private void yearly(int quarter, Practice practice) {
        int number = practice.rhoIn(quarter);
        if (quarter % 4 == 0 && number >= 0) {
            Rho rho = context.world().rhos().get(number);
            if (rho.billsInfrastructure()) {
                String agb = rho.profile() == 2 ? "" : practice.agb();
                context.ledger().add(context.lines().infrastructure(Days.firstDay(quarter), rho, agb));
            }
        }
        if (quarter % 4 == 1 && practice.number() % 4 == 0) {
            context.ledger().add(context.lines().gp("900401", Days.firstDay(quarter), practice));
        }
    }
}
