package nl.mdzfactsheet.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** D3: the lapsing programme paid in a quarter in which the excluding programme is paid as well. */
final class ProgrammeOverlap implements Detector {
    private final ReferenceData reference;
    private final Units units;

    ProgrammeOverlap(ReferenceData reference, Units units) {
        this.reference = reference;
        this.units = units;
    }

    @Override
    public List<Detection> detect(CuratedPerson person, int year) {
        List<Detection> flags = new ArrayList<>();
        person.bundles().forEach((key, lines) -> {
            Quarter q = key.quarter();
            if (q.year() == year) {
                Optional<NetLine> excluding = reference.excluding(key.programme(), q.firstDay()).stream()
                        .flatMap(p -> person.bundle(p, q).stream())
                        .min(NetLine.BY_GRANT);
                excluding.ifPresent(
                        e -> lines.forEach(l -> flags.add(Detection.of("D3", l, units.ofLine(l, person), e.id()))));
            }
        });
        return flags;
    }
}
