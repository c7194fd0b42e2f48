package nl.mdzfactsheet.reference;

import java.util.ArrayList;
import java.util.List;

/** D2: every net MDZ line of a person, programme and quarter but the kept one. */
final class DoubleBundleQuarter implements Detector {
    private final Units units;

    DoubleBundleQuarter(Units units) {
        this.units = units;
    }

    @Override
    public List<Detection> detect(CuratedPerson person, int year) {
        List<Detection> flags = new ArrayList<>();
        person.bundles().forEach((key, lines) -> {
            if (key.quarter().year() == year) {
                for (NetLine other : lines.subList(1, lines.size())) {
                    flags.add(Detection.of(
                            "D2",
                            other,
                            units.ofLine(other, person),
                            lines.get(0).id()));
                }
            }
        });
        return flags;
    }
}
