package nl.mdzfactsheet.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.mdzfactsheet.reference.ReferenceRows.Samenloopregel;

/** D4: a line that may not be declared next to a bundle paid for that quarter. */
final class BesidesBundle implements Detector {
    private static final Set<ClaimTable> TABLES =
            EnumSet.of(ClaimTable.HUISARTSENZORG, ClaimTable.ELD, ClaimTable.PARAMEDISCH);

    /** A rule that forbids the line, and the paid quarter it stands next to. */
    private record Forbidden(ProgrammeQuarter bundle, Unit unit, Samenloopregel rule) {
        static final Comparator<Forbidden> ORDER = Comparator.comparing((Forbidden f) -> !f.rule.zeker())
                .thenComparing(Forbidden::bundle)
                .thenComparing(f -> f.rule.id(), Utf8Order.INSTANCE);
    }

    private final ReferenceData reference;
    private final Units units;

    BesidesBundle(ReferenceData reference, Units units) {
        this.reference = reference;
        this.units = units;
    }

    @Override
    public List<Detection> detect(CuratedPerson person, int year) {
        List<Detection> flags = new ArrayList<>();
        for (NetLine line : person.lines()) {
            if (line.inYear(year) && TABLES.contains(line.table())) {
                strongest(line, person)
                        .ifPresent(f -> flags.add(
                                Detection.of("D4", line, f.unit(), f.rule().id())
                                        .withProgramme(f.bundle().programme())
                                        .with("claims", f.rule().zeker() ? "zeker" : "vermoeden")));
            }
        }
        return flags;
    }

    private Optional<Forbidden> strongest(NetLine line, CuratedPerson person) {
        List<Forbidden> found = new ArrayList<>();
        person.bundles().forEach((bundle, lines) -> {
            if (bundle.quarter().equals(line.quarter())) {
                Unit unit = units.ofLine(lines.get(0), person);
                forbidding(line, bundle.programme(), unit.rho())
                        .forEach(rule -> found.add(new Forbidden(bundle, unit, rule)));
            }
        });
        return found.stream().min(Forbidden.ORDER);
    }

    /** Own rows of the RHO for the programme switch off the rows for everyone; an allowing row of the set wins. */
    private List<Samenloopregel> forbidding(NetLine line, String programme, String rho) {
        List<Samenloopregel> own = valid(line, programme, rho);
        boolean useOwn = !rho.equals(Unit.NO_RHO) && !own.isEmpty();
        List<Samenloopregel> ofCode = (useOwn ? own : valid(line, programme, "*"))
                .stream()
                        .filter(r -> r.list().equals(line.line().list())
                                && r.code().equals(line.line().code()))
                        .toList();
        return ofCode.stream().allMatch(Samenloopregel::verboden) ? ofCode : List.of();
    }

    private List<Samenloopregel> valid(NetLine line, String programme, String rho) {
        return reference.samenloopregels().stream()
                .filter(r -> r.programma().equals(programme) && r.rho().equals(rho) && r.validOn(line.date()))
                .toList();
    }
}
