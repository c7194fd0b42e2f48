package nl.mdzfactsheet.reference;

import java.util.List;

/** D8: a bundle paid for a person who was not insured, or deceased, on the first day of the quarter. */
final class NotCovered implements Detector {
    private final Units units;

    NotCovered(Units units) {
        this.units = units;
    }

    @Override
    public List<Detection> detect(CuratedPerson person, int year) {
        return person.lines().stream()
                .filter(l -> l.isMdz() && l.inYear(year))
                .filter(l -> l.coverage() == Coverage.UNINSURED || l.coverage() == Coverage.DECEASED)
                .map(l -> Detection.of(
                        "D8", l, units.ofLine(l, person), l.coverage().label()))
                .toList();
    }
}
