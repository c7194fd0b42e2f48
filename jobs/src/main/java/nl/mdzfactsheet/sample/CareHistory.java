package nl.mdzfactsheet.sample;

import java.util.List;
import nl.mdzfactsheet.sample.ClaimLine.Code;
import nl.mdzfactsheet.sample.CodeBook.Diagnosis;

/** Care outside the practice: laboratory, hospital, dietitian, podiatrist and lifestyle programme. */
final class CareHistory {
    private static final AgeTable CARE = new AgeTable("zorggebruik.csv");
    private static final List<String> TESTS = List.of("074891", "070425", "900302", "900307", "900305", "900306");
    private static final double[] TEST_WEIGHTS = {20, 24, 26, 22, 4, 4};
    private static final List<String> TYPES = List.of("huisarts", "intern", "spoed", "overig");
    private static final double[] TYPE_WEIGHTS = {66, 14, 12, 8};

    private final PersonContext context;
    private final Person person;

    CareHistory(PersonContext context) {
        this.context = context;
        this.person = context.person();
    }

    void write() {
        Span span = context.world().span();
        for (int year = span.firstYear(); year <= span.lastYear(); year++) {
            int age = Math.max(0, person.age(year));
            scattered(year, CARE.rate("lab", age) * 0.5, this::request);
            scattered(year, CARE.rate("msz", age) * 1.25 * (person.sex() == 1 ? 0.88 : 1.12), this::treat);
            scattered(year, CARE.rate("paramedisch", age) * 0.5, this::allied);
        }
    }

    private interface Visit {
        void on(int day, Practice practice);
    }

    private void scattered(int year, double mean, Visit visit) {
        int count = context.draws().poisson(mean);
        for (int i = 0; i < count; i++) {
            int day = Days.of(year, 1, 1) + context.draws().below(365);
            Practice practice = person.practiceIn(context.world(), Days.quarter(day));
            if (practice != null && person.life().insuredOn(day)) {
                visit.on(day, practice);
            }
        }
    }

    private void request(int day, Practice practice) {
        context.addOnce(context.lines().lab(practice.number() % 3 == 0 ? "079991" : "079989", day, practice));
        int tests = context.draws().between(1, 3);
        for (int i = 0; i < tests; i++) {
            context.addOnce(context.lines().lab(TESTS.get(context.draws().pick(TEST_WEIGHTS)), day, practice));
        }
    }

    /** Programme patients are never under a specialist for their programme: that is planted. */
    private void treat(int day, Practice practice) {
        List<Diagnosis> diagnoses = context.world().codes().diagnoses();
        double[] weights = diagnoses.stream()
                .mapToDouble(d -> d.reserved() && !person.episodes().isEmpty() ? 0 : d.weight())
                .toArray();
        Diagnosis diagnosis = diagnoses.get(context.draws().pick(weights));
        String type = TYPES.get(context.draws().pick(TYPE_WEIGHTS));
        int end =
                context.draws().chance(0.1) ? Days.OPEN : day + context.draws().below(115);
        context.addOnce(context.lines().hospital(new Lines.Stay(diagnosis, day, end, type), practice));
    }

    /** Not for diabetics: part of it is their bundle or a trace of their programme. */
    private void allied(int day, Practice practice) {
        boolean diabetic = person.inProgramme(Programme.DM2);
        switch (context.draws().below(5)) {
            case 0 -> lifestyle(day, practice);
            case 1, 2 -> {
                if (!diabetic) {
                    add("076", "900502", day, practice);
                    add("076", "900501", day + 14, practice);
                }
            }
            default -> {
                if (!diabetic) {
                    add("080", "900601", day, practice);
                    add("080", "900602", day + 21, practice);
                }
            }
        }
    }

    private void lifestyle(int day, Practice practice) {
        if (person.age(Days.year(day)) >= 18) {
            add("079", "900701", day, practice);
            add("079", "900702", day + 30, practice);
        }
    }

    private void add(String list, String code, int day, Practice practice) {
        boolean inSample = Days.quarter(day) <= context.world().span().last();
        Code service = new Code(list, code);
        if (inSample && person.life().insuredOn(day) && !context.forbidden(service, Days.quarter(day))) {
            context.addOnce(context.lines().allied(list, code, day, practice));
        }
    }
}
