package nl.mdzfactsheet.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** D9: a bundle while a specialist treats the person for the same condition on the first day of the quarter. */
final class SpecialistTreated implements Detector {
    private final ReferenceData reference;
    private final Units units;

    SpecialistTreated(ReferenceData reference, Units units) {
        this.reference = reference;
        this.units = units;
    }

    @Override
    public List<Detection> detect(CuratedPerson person, int year) {
        return person.lines().stream()
                .filter(l -> l.isMdz() && l.inYear(year))
                .flatMap(l -> treatment(person, l.programme(), l.quarter().firstDay()).stream()
                        .map(t -> Detection.of("D9", l, units.ofLine(l, person), t.id())))
                .toList();
    }

    /** The first hospital line of a met row that contains the day. */
    Optional<NetLine> treatment(CuratedPerson person, String programme, LocalDate day) {
        List<NetLine> open = person.lines().stream()
                .filter(l -> l.table() == ClaimTable.MSZ && contains(l.line(), day))
                .filter(l -> !"spoed".equals(l.line().referral()))
                .toList();
        return reference.indicaties(programme, "tweedelijn", day).stream()
                .filter(row -> IndicationRows.isMet(row, open))
                .flatMap(row -> IndicationRows.matching(row, open))
                .min(NetLine.BY_DATE);
    }

    private static boolean contains(ClaimLine dbc, LocalDate day) {
        LocalDate end = Objects.requireNonNullElse(dbc.end(), dbc.date());
        return !day.isBefore(dbc.date()) && !day.isAfter(end);
    }
}
