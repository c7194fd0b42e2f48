package nl.mdzfactsheet.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.mdzfactsheet.reference.ReferenceRows.Omzetplafond;

/**
 * Turnover ceilings of first-line diagnostics in the reporting year. Every net eld line of the executing AGB counts,
 * whoever the patient; in order of date, declaratie_id and person, what lies above the ceiling is passed on to the unit
 * of the line, which is that of the requesting practice.
 */
public final class EldCeilings {
    /** A ceiling, what was granted, and what lies above the ceiling (0 when nothing does); cents. */
    public record Ceiling(String executingAgb, int year, long ceilingCents, long grantedCents, long aboveCents) {}

    /** The parts of lines above a ceiling, per unit; units with nothing have no row. */
    public record PassedOn(String executingAgb, Unit unit, long cents) {}

    private record Granted(ClaimLine line, long cents, Unit unit) {
        static final Comparator<Granted> ORDER =
                Comparator.comparing(Granted::line, ClaimLine.BY_DATE.thenComparing(ClaimLine::person));
    }

    private final int year;
    private final Map<String, Long> ceilings = new TreeMap<>();
    private final Map<String, List<Granted>> lines = new HashMap<>();

    EldCeilings(ReferenceData reference, int year) {
        this.year = year;
        for (Omzetplafond ceiling : reference.omzetplafonds()) {
            if (ceiling.jaar() == year) {
                ceilings.put(ceiling.agb(), ceiling.cents());
                lines.put(ceiling.agb(), new ArrayList<>());
            }
        }
    }

    void add(CuratedPerson person, Units units) {
        for (NetLine l : person.lines()) {
            List<Granted> ofAgb = lines.get(l.line().executingAgb());
            if (l.table() == ClaimTable.ELD && l.inYear(year) && ofAgb != null) {
                ofAgb.add(new Granted(l.line(), l.cents(), units.ofLine(l, person)));
            }
        }
    }

    List<Ceiling> ceilings() {
        List<Ceiling> rows = new ArrayList<>();
        ceilings.forEach((agb, ceiling) -> {
            long granted = lines.getOrDefault(agb, List.of()).stream()
                    .mapToLong(Granted::cents)
                    .sum();
            rows.add(new Ceiling(agb, year, ceiling, granted, Math.max(0, granted - ceiling)));
        });
        return rows;
    }

    List<PassedOn> passedOn() {
        List<PassedOn> rows = new ArrayList<>();
        ceilings.forEach((agb, ceiling) -> {
            Map<Unit, Long> above = new HashMap<>();
            long room = ceiling;
            for (Granted line : lines.getOrDefault(agb, List.of()).stream()
                    .sorted(Granted.ORDER)
                    .toList()) {
                long inside = Math.min(room, line.cents());
                room -= inside;
                above.merge(line.unit(), line.cents() - inside, Long::sum);
            }
            above.forEach((unit, cents) -> {
                if (cents > 0) {
                    rows.add(new PassedOn(agb, unit, cents));
                }
            });
        });
        rows.sort(Comparator.comparing(PassedOn::executingAgb)
                .thenComparing(r -> r.unit().rho(), Utf8Order.INSTANCE)
                .thenComparing(r -> r.unit().practice(), Utf8Order.INSTANCE));
        return rows;
    }
}
