package nl.mdzfactsheet.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.mdzfactsheet.reference.ReferenceRows.Indicatie;

/** D7: an MDZ line without programme activity in the twelve months ending on the last day of its quarter. */
final class NoShow implements Detector {
    private static final Set<ClaimTable> PROXY_TABLES =
            EnumSet.of(ClaimTable.HUISARTSENZORG, ClaimTable.ELD, ClaimTable.FARMACIE, ClaimTable.PARAMEDISCH);

    /** Whether the line could be assessed, whether activity was absent, and on which basis. */
    record Judgement(boolean assessed, boolean noShow, String basis) {}

    private final ReferenceData reference;
    private final CoverageCalendar calendar;
    private final ContactRegistry registry;
    private final Units units;

    NoShow(ReferenceData reference, CoverageCalendar calendar, ContactRegistry registry, Units units) {
        this.reference = reference;
        this.calendar = calendar;
        this.registry = registry;
        this.units = units;
    }

    @Override
    public List<Detection> detect(CuratedPerson person, int year) {
        List<Detection> flags = new ArrayList<>();
        for (NetLine line : person.lines()) {
            if (line.isMdz() && line.inYear(year)) {
                Judgement judgement = judge(person, line);
                if (judgement.noShow()) {
                    boolean contacts = judgement.basis().equals("contacts");
                    String evidence = contacts ? "no_verschenen" : "no_spoor";
                    flags.add(Detection.of("D7", line, units.ofLine(line, person), evidence)
                            .with(judgement.basis(), contacts ? "zeker" : "vermoeden"));
                }
            }
        }
        return flags;
    }

    Judgement judge(CuratedPerson person, NetLine line) {
        Quarter q = line.quarter();
        LocalDate first = q.plus(-3).firstDay();
        LocalDate last = q.lastDay();
        List<Quarter> window = List.of(q.plus(-3), q.plus(-2), q.plus(-1), q);
        String practice = Objects.requireNonNullElse(line.line().practiceAgb(), "");
        boolean contacts = registry.registeredInEachOf(practice, line.programme(), window);
        String basis = contacts ? "contacts" : "claims_proxy";
        boolean assessed = person.insuredThroughout(first, last)
                && inProgrammeSince(person, line.programme(), q.plus(-3))
                && (contacts || proxyPossible(line.programme(), q));
        boolean active = contacts ? attended(person, line.programme(), q) : traced(person, line.programme(), q);
        return new Judgement(assessed, assessed && !active, basis);
    }

    private static boolean inProgrammeSince(CuratedPerson person, String programme, Quarter q) {
        return person.bundles().keySet().stream()
                .anyMatch(b -> b.programme().equals(programme) && b.quarter().compareTo(q) <= 0);
    }

    private boolean proxyPossible(String programme, Quarter q) {
        return !traces(programme, q).isEmpty()
                && PROXY_TABLES.stream()
                        .allMatch(t -> calendar.coveredThroughout(t, q.plus(-3).firstDay(), q.lastDay()));
    }

    private List<Indicatie> traces(String programme, Quarter q) {
        return reference.indicaties(programme, "spoor", q.lastDay());
    }

    private static boolean attended(CuratedPerson person, String programme, Quarter q) {
        return person.contacts().stream()
                .anyMatch(c -> c.attended() && c.programme().equals(programme) && inWindow(c.date(), q));
    }

    private boolean traced(CuratedPerson person, String programme, Quarter q) {
        return IndicationRows.anyMet(traces(programme, q), person, l -> inWindow(l.date(), q));
    }

    private static boolean inWindow(LocalDate day, Quarter q) {
        return !day.isBefore(q.plus(-3).firstDay()) && !day.isAfter(q.lastDay());
    }
}
