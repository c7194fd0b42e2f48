package nl.mdzfactsheet.sample;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.sample.ClaimLine.Code;
import nl.mdzfactsheet.sample.Truth.Finding;

/** What a planted case can do: add and change lines of one person, and write down what must come of them. */
final class Planting {
    private static final List<String> SPARE_CODES = List.of("13010", "13009", "13003", "13000", "13006", "13001");

    private final PersonContext context;
    private final Truth truth;
    private boolean registered = true;

    Planting(PersonContext context, Truth truth) {
        this.context = context;
        this.truth = truth;
    }

    Lines lines() {
        return context.lines();
    }

    Person person() {
        return context.person();
    }

    CodeBook codes() {
        return context.world().codes();
    }

    /** The practice of the person; planted persons stay with one. */
    Practice practice() {
        return context.world().practice(person().home());
    }

    Rho rho() {
        return context.world().rhos().get(practice().rho());
    }

    /** A practice of another RHO where nothing special happens. */
    Practice otherPractice() {
        return find(p -> Persona.plain(p) && p.rho() != practice().rho());
    }

    /** Another practice that registers contacts from the start. */
    Practice otherRegisteringPractice() {
        int start = context.world().span().first();
        return find(p -> p.steady()
                && p.registersFrom() == start
                && p.number() != practice().number());
    }

    Rho rhoOf(Practice practice) {
        return context.world().rhos().get(practice.rho());
    }

    /** A day inside the quarter on which, as on the next, the code does not stand yet. */
    int freeDay(ClaimTable table, Code code, int quarter) {
        int start = Days.firstDay(quarter) + 12 + context.draws().below(30);
        return IntStream.range(start, Days.lastDay(quarter) - 3)
                .filter(d -> !context.ledger().occupied(table, code, d)
                        && !context.ledger().occupied(table, code, d + 1))
                .findFirst()
                .orElseThrow();
    }

    /** A code of the practice that does not stand on the day or the next. */
    String spareCode(int day) {
        return SPARE_CODES.stream()
                .filter(c -> free(c, day) && free(c, day + 1))
                .findFirst()
                .orElseThrow();
    }

    private boolean free(String code, int day) {
        return !context.ledger().occupied(ClaimTable.HUISARTSENZORG, new Code("008", code), day);
    }

    /** Adds a line of the practice on a free day. */
    ClaimLine gp(String code, int quarter) {
        int day = freeDay(ClaimTable.HUISARTSENZORG, new Code("008", code), quarter);
        return add(lines().gp(code, day, practice()));
    }

    ClaimLine lab(String code, int quarter) {
        int day = freeDay(ClaimTable.ELD, new Code("016", code), quarter);
        return add(lines().lab(code, day, practice()));
    }

    ClaimLine allied(String list, String code, int quarter) {
        int day = freeDay(ClaimTable.PARAMEDISCH, new Code(list, code), quarter);
        return add(lines().allied(list, code, day, practice()));
    }

    /** The bundle line of a quarter. */
    ClaimLine bundle(Programme programme, int quarter) {
        return context.ledger().rows().stream()
                .filter(row ->
                        row.line().table() == ClaimTable.MDZ && context.ledger().isNet(row))
                .map(Row::line)
                .filter(line -> line.service().code().equals(programme.bundleCode()))
                .filter(line -> Days.quarter(line.day()) == quarter)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No bundle line to plant on"));
    }

    ClaimLine addBundle(Programme programme, int day) {
        return add(lines().bundle(programme, day, rho(), practice()));
    }

    ClaimLine add(ClaimLine line) {
        context.ledger().add(line);
        return line;
    }

    void add(Row row) {
        context.ledger().add(row);
        Reason reason = row.reason();
        if (reason != null && reason == Reason.UNKNOWN_CODE) {
            context.ledger().leave(row.line(), -1);
        }
    }

    ClaimLine addLate(ClaimLine line) {
        context.ledger().add(Row.correction(line));
        return line;
    }

    /** Delivers an existing line as one that must end in quarantine. */
    void quarantine(ClaimLine line, Reason reason) {
        context.ledger().rows().replaceAll(row -> row.line().equals(line) ? row.refusedFor(reason) : row);
    }

    /** A line with another number and the same content, granted some days later. */
    ClaimLine again(ClaimLine line, int daysLater) {
        return line.withId(context.ledger().nextId(line.table())).withGranted(line.granted() + daysLater);
    }

    ClaimLine replace(ClaimLine old, ClaimLine line) {
        return context.ledger().replace(old, line);
    }

    /** A trace of the programme in the lab on a day. */
    ClaimLine trace(Programme programme, int day) {
        ClaimLine line = lines().lab(programme.labCode(), day, practice());
        traced(programme, day);
        return add(line);
    }

    void traced(Programme programme, int day) {
        context.activity().trace(programme, Days.quarter(day));
    }

    void attend(Programme programme, int day, Practice practice) {
        context.ledger().addContact(programme, practice.agb(), day, "verschenen");
        context.activity().attend(programme, Days.quarter(day));
    }

    void addDamagedContact(Programme programme, int day) {
        context.ledger().addDamagedContact(programme, practice().agb(), day, "aanwezig");
    }

    ClaimLine creditFor(ClaimLine line, String reference, long cents) {
        return line.creditOf(context.ledger().nextId(line.table()), reference, cents);
    }

    /** A credit over the whole amount, in the same delivery. */
    void reverse(ClaimLine line) {
        used(add(creditFor(line, line.id(), line.cents())));
        reversed(line);
    }

    void reversed(ClaimLine line) {
        context.ledger().leave(line, -1);
        curate(line, "reversed");
    }

    /** A credit over a part. */
    void reduce(ClaimLine line, long cents) {
        used(add(creditFor(line, line.id(), cents)));
        context.ledger().leave(line, line.cents() - cents);
        curate(line, "partial");
    }

    void used(ClaimLine credit) {
        curate(credit, "credit_used");
    }

    void curate(ClaimLine line, String outcome) {
        truth.curate(person().id(), line, outcome);
    }

    /** The line must be flagged for its net amount, for certain. */
    void flag(String detector, ClaimLine line) {
        flag(detector, line, new Finding(context.ledger().net(line), true));
    }

    void flagSuspected(String detector, ClaimLine line) {
        flag(detector, line, new Finding(context.ledger().net(line), false));
    }

    void flag(String detector, ClaimLine line, Finding finding) {
        truth.detection(detector, person().id(), line, finding);
    }

    /** The line must not be flagged by the detector. */
    void near(String detector, String description, ClaimLine line) {
        truth.nearMiss(detector, description, person().id(), line);
    }

    /** A contested line; with {@code everyone} the person stays empty. */
    void contest(String detector, ClaimLine line, String verdict, boolean everyone) {
        truth.contested(String.join(
                ";",
                line.table().tableName(),
                line.id(),
                everyone ? "" : person().id(),
                detector,
                verdict,
                "synthetisch: bezwaar van de huisartsenorganisatie"));
    }

    /** Leaves the person out of verzekerden. */
    void unregister() {
        registered = false;
    }

    boolean registered() {
        return registered;
    }

    private Practice find(Predicate<Practice> fits) {
        return context.world().practice(context.world().drawPractice(context.draws(), fits));
    }
}
