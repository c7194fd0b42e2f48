package nl.mdzfactsheet.reference;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.mdzfactsheet.reference.ReferenceRows.Indicatie;

/** D10: a bundle while nothing in 24 months shows a reason for the programme. */
final class NoIndication implements Detector {
    enum Verdict {
        NOT_ASSESSED,
        MET,
        NOT_MET
    }

    private final ReferenceData reference;
    private final CoverageCalendar calendar;
    private final Units units;

    NoIndication(ReferenceData reference, CoverageCalendar calendar, Units units) {
        this.reference = reference;
        this.calendar = calendar;
        this.units = units;
    }

    @Override
    public List<Detection> detect(CuratedPerson person, int year) {
        return person.lines().stream()
                .filter(l -> l.isMdz() && l.inYear(year))
                .filter(l -> judge(person, l.programme(), l.quarter()) == Verdict.NOT_MET)
                .map(l -> Detection.of("D10", l, units.ofLine(l, person), "no_indicatie")
                        .with("claims_proxy", "vermoeden"))
                .toList();
    }

    Verdict judge(CuratedPerson person, String programme, Quarter q) {
        List<Indicatie> rows = reference.indicaties(programme, "indicatie", q.lastDay());
        LocalDate first = q.plus(-7).firstDay();
        if (rows.isEmpty() || wholeMonths(person, tables(rows), first) < 12) {
            return Verdict.NOT_ASSESSED;
        }
        boolean met = IndicationRows.anyMet(
                rows,
                person,
                l -> !l.date().isBefore(first)
                        && !l.date().isAfter(q.lastDay())
                        && person.insuredOn(l.date())
                        && calendar.covered(l.table(), l.date()));
        return met ? Verdict.MET : Verdict.NOT_MET;
    }

    /** Of the 24 calendar months, those wholly insured and wholly covered for every table. */
    private long wholeMonths(CuratedPerson person, Set<ClaimTable> tables, LocalDate first) {
        long months = 0;
        for (int m = 0; m < 24; m++) {
            LocalDate from = first.plusMonths(m);
            LocalDate to = from.plusMonths(1).minusDays(1);
            boolean covered = tables.stream().allMatch(t -> calendar.coveredThroughout(t, from, to));
            months += covered && person.insuredThroughout(from, to) ? 1 : 0;
        }
        return months;
    }

    private static Set<ClaimTable> tables(List<Indicatie> rows) {
        Set<ClaimTable> tables = EnumSet.noneOf(ClaimTable.class);
        for (Indicatie row : rows) {
            switch (row.soort()) {
                case "atc" -> tables.add(ClaimTable.FARMACIE);
                case "diagnose" -> tables.add(ClaimTable.MSZ);
                default -> tables.addAll(ClaimTable.ofList(row.list() == null ? "" : row.list()));
            }
        }
        return tables;
    }
}
