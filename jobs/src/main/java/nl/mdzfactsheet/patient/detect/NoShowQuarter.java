package nl.mdzfactsheet.patient.detect;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.mdzfactsheet.patient.ClaimTable;
import nl.mdzfactsheet.patient.DayRange;
import nl.mdzfactsheet.patient.Detection;
import nl.mdzfactsheet.patient.Detector;
import nl.mdzfactsheet.patient.Detector.Basis;
import nl.mdzfactsheet.patient.Detector.Certainty;
import nl.mdzfactsheet.patient.NetLine;
import nl.mdzfactsheet.patient.ProgrammeContact;
import nl.mdzfactsheet.patient.Quarter;
import nl.mdzfactsheet.patient.curate.PaidQuarter;
import nl.mdzfactsheet.patient.reference.Indication;
import nl.mdzfactsheet.patient.reference.ReferenceData;

/**
 * D7: MDZ line without programme activity in the four quarters that end with its quarter. Judged by registered contacts where
 * the practice registers them, else by traces in claims, which errs both ways because bundle care is not billed.
 */
public final class NoShowQuarter implements LineDetector {

    private static final long serialVersionUID = 1L;

    /** Tables in which a trace would show. */
    private static final Set<ClaimTable> PROXY_TABLES =
            EnumSet.of(ClaimTable.HUISARTSENZORG, ClaimTable.ELD, ClaimTable.FARMACIE, ClaimTable.PARAMEDISCH);

    private final ReferenceData reference;
    private final QuarterRows traces;

    public NoShowQuarter(ReferenceData reference, int year) {
        this.reference = reference;
        this.traces = new QuarterRows(reference, year, Indication.Role.SPOOR, Quarter::lastDay);
    }

    @Override
    public void judge(ReportingYear year, Judgements judgements) {
        for (PaidQuarter paid : year.paidQuarters()) {
            Quarter first = paid.quarter().next(-3);
            DayRange window = new DayRange(first.firstDay(), paid.quarter().lastDay());
            if (year.history().insured().covers(window) && wasPaidUntil(first, paid.programme(), year)) {
                for (NetLine line : paid.lines()) {
                    if (registersContacts(line, paid)) {
                        judgeByContacts(line, year.history().contacts(), window, judgements);
                    } else {
                        judgeByClaims(line, year.hits(), window, judgements);
                    }
                }
            }
        }
    }

    /** Whether the person was in the programme in or before the first quarter of the window. */
    private static boolean wasPaidUntil(Quarter first, String programme, ReportingYear year) {
        return year.history().paidQuarters().stream()
                .anyMatch(paid ->
                        paid.programme().equals(programme) && paid.quarter().compareTo(first) <= 0);
    }

    private boolean registersContacts(NetLine line, PaidQuarter paid) {
        return reference
                .registrations()
                .inEachQuarter(
                        line.claim().practiceAgb(),
                        paid.programme(),
                        paid.quarter().next(-3),
                        paid.quarter());
    }

    private static void judgeByContacts(
            NetLine line, List<ProgrammeContact> contacts, DayRange window, Judgements judgements) {
        judgements.assess(Detector.D7, line);
        boolean attended = contacts.stream()
                .anyMatch(contact -> contact.attended()
                        && contact.programme().equals(line.programme())
                        && window.contains(contact.day()));
        if (!attended) {
            judgements.flag(flag(line, "no_verschenen", Basis.CONTACTS, Certainty.ZEKER));
        }
    }

    private void judgeByClaims(NetLine line, PatternHits hits, DayRange window, Judgements judgements) {
        List<Integer> rows = line.programme() == null ? List.of() : traces.of(line.programme(), line.quarter());
        if (rows.isEmpty() || !reference.coverage().coversAll(PROXY_TABLES, window)) {
            return;
        }
        judgements.assess(Detector.D7, line);
        if (!hits.isMet(rows, trace -> window.contains(trace.claim().serviceDay()))) {
            judgements.flag(flag(line, "no_spoor", Basis.CLAIMS_PROXY, Certainty.VERMOEDEN));
        }
    }

    private static Detection flag(NetLine line, String evidence, Basis basis, Certainty certainty) {
        return new Detection(
                Detector.D7, line, line.unit(), line.programme(), line.netCents(), evidence, basis, certainty);
    }
}
