package nl.mdzfactsheet.sample;

import java.util.Arrays;
import java.util.List;
import nl.mdzfactsheet.sample.Truth.Finding;

/** The D7 truth of one person, from what the histories and planted cases recorded as activity. */
final class NoShowTruth {
    private final PersonContext context;
    private final List<ClaimLine> bundles;

    NoShowTruth(PersonContext context) {
        this.context = context;
        this.bundles = context.ledger().rows().stream()
                .filter(row ->
                        row.line().table() == ClaimTable.MDZ && context.ledger().isNet(row))
                .map(Row::line)
                .filter(line -> !line.service().code().startsWith("9002"))
                .toList();
    }

    void write(Truth truth) {
        for (ClaimLine line : bundles) {
            Programme programme = programme(line);
            int quarter = Days.quarter(line.day());
            if (!assessable(programme, quarter)) {
                continue;
            }
            boolean contacts = registeredAllYear(line.extra().get(1), quarter);
            boolean active = contacts
                    ? context.activity().attendedInYearTo(programme, quarter)
                    : context.activity().tracedInYearTo(programme, quarter);
            if (!active) {
                Finding finding = new Finding(context.ledger().net(line), contacts);
                truth.detection("D7", context.person().id(), line, finding);
            }
        }
    }

    private boolean assessable(Programme programme, int quarter) {
        int first = quarter - 3;
        boolean covered = first >= context.world().span().first();
        boolean insured = context.person().life().insuredAll(Days.firstDay(first), Days.lastDay(quarter));
        boolean known = bundles.stream().anyMatch(b -> programme(b) == programme && Days.quarter(b.day()) <= first);
        return covered && insured && known;
    }

    private boolean registeredAllYear(String agb, int quarter) {
        Practice practice = context.world().practiceOf(agb);
        return practice != null && practice.registersIn(quarter - 3);
    }

    private static Programme programme(ClaimLine line) {
        return Arrays.stream(Programme.values())
                .filter(p -> p.bundleCode().equals(line.service().code()))
                .findFirst()
                .orElseThrow();
    }
}
