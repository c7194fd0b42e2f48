package nl.mdzfactsheet.reference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All detectors over one person, contested flags apart, and the waterfall class of each net MDZ line. */
final class Judge {
    /** Order of the waterfall; a line gets the first class that applies. */
    private static final List<String> ORDER = List.of("D2", "D3", "D8", "D9", "D10", "D7");

    /** What the detectors found for one person in the reporting year. */
    record Verdicts(List<Detection> flags, List<Detection> contested, List<Assessment> assessments) {}

    private final ReferenceData reference;
    private final Units units;
    private final NoShow noShow;
    private final NoIndication noIndication;
    private final SpecialistTreated specialistTreated;
    private final AboveMaximumTariff aboveMaximumTariff;
    private final List<Detector> detectors;

    Judge(ReferenceData reference, CoverageCalendar calendar, ContactRegistry registry) {
        this.reference = reference;
        units = new Units(reference);
        noShow = new NoShow(reference, calendar, registry, units);
        noIndication = new NoIndication(reference, calendar, units);
        specialistTreated = new SpecialistTreated(reference, units);
        aboveMaximumTariff = new AboveMaximumTariff(reference, units);
        detectors = List.of(
                new DuplicateLine(units),
                new DoubleBundleQuarter(units),
                new ProgrammeOverlap(reference, units),
                new BesidesBundle(reference, units),
                new DoubleEnrolment(units),
                aboveMaximumTariff,
                noShow,
                new NotCovered(units),
                specialistTreated,
                noIndication);
    }

    Verdicts judge(CuratedPerson person, int year) {
        List<Detection> flags = new ArrayList<>();
        List<Detection> contested = new ArrayList<>();
        for (Detector detector : detectors) {
            for (Detection flag : detector.detect(person, year)) {
                (reference.contested(flag) ? contested : flags).add(flag);
            }
        }
        List<Assessment> assessments = new ArrayList<>();
        person.bundles().forEach((key, lines) -> {
            if (key.quarter().year() == year) {
                lines.forEach(l -> assessments.add(assess(person, l, l.equals(lines.get(0)), flags)));
            }
        });
        return new Verdicts(flags, contested, assessments);
    }

    private Assessment assess(CuratedPerson person, NetLine line, boolean kept, List<Detection> flags) {
        Set<String> ofLine = new HashSet<>();
        flags.stream()
                .filter(f -> f.table() == ClaimTable.MDZ && f.declaratieId().equals(line.id()))
                .forEach(f -> ofLine.add(f.detector()));
        NoShow.Judgement judgement = noShow.judge(person, line);
        boolean assessed = judgement.assessed()
                && noIndication.judge(person, line.programme(), line.quarter()) != NoIndication.Verdict.NOT_ASSESSED;
        String waterfallClass =
                ORDER.stream().filter(ofLine::contains).findFirst().orElse(assessed ? "efficient" : "not_assessed");
        return new Assessment(line, units.ofLine(line, person), kept, judgement.assessed(), ofLine, waterfallClass);
    }

    Units units() {
        return units;
    }

    NoIndication noIndication() {
        return noIndication;
    }

    SpecialistTreated specialistTreated() {
        return specialistTreated;
    }

    AboveMaximumTariff aboveMaximumTariff() {
        return aboveMaximumTariff;
    }
}
