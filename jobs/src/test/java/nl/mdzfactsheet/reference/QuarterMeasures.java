package nl.mdzfactsheet.reference;

import java.util.List;
import java.util.Set;

/** Measures over paid quarters (patient, programme, quarter) of the reporting year, at the unit of the kept line. */
final class QuarterMeasures {
    private static final Set<String> EFFICIENT = Set.of("efficient", "D7");

    private final Tally tally;

    QuarterMeasures(Tally tally) {
        this.tally = tally;
    }

    void add(CuratedPerson person, Judge.Verdicts verdicts) {
        for (Assessment kept : verdicts.assessments()) {
            if (kept.kept()) {
                addProgramme(kept);
                addAllProgrammes(kept, verdicts.assessments());
                addContents(kept, person);
            }
        }
        verdicts.flags().stream()
                .filter(f -> f.detector().equals("D4") && f.certain())
                .forEach(f -> {
                    tally.add("besides_bundle_lines", f.unit(), 1, 0);
                    tally.add("besides_bundle_amount", f.unit(), f.amountCents(), 0);
                });
    }

    private void addProgramme(Assessment kept) {
        String p = kept.line().programme();
        if (!kept.waterfallClass().equals("not_assessed")) {
            tally.addShare(
                    MeasureIds.of("inclusion_efficiency", p), kept.unit(), EFFICIENT.contains(kept.waterfallClass()));
        }
        if (kept.noShowAssessed()) {
            tally.addShare(MeasureIds.of("no_show_rate", p), kept.unit(), kept.flagged("D7"));
        }
    }

    private void addAllProgrammes(Assessment kept, List<Assessment> all) {
        tally.addShare(
                "double_bundle_quarters",
                kept.unit(),
                all.stream().anyMatch(a -> sameQuarter(a, kept) && a.flagged("D2")));
        tally.addShare("programme_overlap", kept.unit(), kept.flagged("D3"));
        tally.add("besides_bundle_lines", kept.unit(), 0, 1);
        tally.add("besides_bundle_amount", kept.unit(), 0, 1);
    }

    private void addContents(Assessment kept, CuratedPerson person) {
        String p = kept.line().programme();
        Quarter q = kept.line().quarter();
        long cents = person.bundle(p, q).stream().mapToLong(NetLine::cents).sum();
        long contacts = person.lines().stream()
                .filter(l -> l.isContact() && l.quarter().equals(q))
                .count();
        tally.add(MeasureIds.of("bundle_tariff", p), kept.unit(), cents, 1);
        tally.add(MeasureIds.of("contacts_besides", p), kept.unit(), contacts, 1);
    }

    private static boolean sameQuarter(Assessment a, Assessment b) {
        return a.line().programme().equals(b.line().programme())
                && a.line().quarter().equals(b.line().quarter());
    }
}
