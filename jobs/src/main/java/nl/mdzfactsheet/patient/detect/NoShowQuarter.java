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

    /** The twelve months of a paid quarter: four quarters that end with it. */
    private record Window(String programme, Quarter first, Quarter last, DayRange days) {
        static Window of(PaidQuarter paid) {
            Quarter first = paid.quarter().next(-3);
            DayRange days = new DayRange(first.firstDay(), paid.quarter().lastDay());
            return new Window(paid.programme(), first, paid.quarter(), days);
        }
    }

    @Override
    public void judge(ReportingYear year, Judgements judgements) {
        for (PaidQuarter paid : year.paidQuarters()) {
            Window window = Window.of(paid);
            if (year.history().insured().covers(window.days()) && wasPaidBy(window, year)) {
                for (NetLine line : paid.lines()) {
                    judgeLine(line, window, year, judgements);
                }
            }
        }
    }

    /** Whether the person was in the programme in or before the first quarter of the window. */
    private static boolean wasPaidBy(Window window, ReportingYear year) {
        return year.history().paidQuarters().stream()
                .anyMatch(paid -> paid.programme().equals(window.programme())
                        && paid.quarter().compareTo(window.first()) <= 0);
    }

    private void judgeLine(NetLine line, Window window, ReportingYear year, Judgements judgements) {
        if (registersContacts(line.claim().practiceAgb(), window)) {
            judgements.assess(Detector.D7, line);
            if (!hasAttended(window, year.history().contacts())) {
                judgements.flag(flag(line, "no_verschenen", Basis.CONTACTS, Certainty.ZEKER));
            }
        } else if (showsTraces(window)) {
            judgements.assess(Detector.D7, line);
            if (!hasTrace(window, year.hits())) {
                judgements.flag(flag(line, "no_spoor", Basis.CLAIMS_PROXY, Certainty.VERMOEDEN));
            }
        }
    }

    private boolean registersContacts(int practiceAgb, Window window) {
        return reference.registrations().inEachQuarter(practiceAgb, window.programme(), window.first(), window.last());
    }

    private static boolean hasAttended(Window window, List<ProgrammeContact> contacts) {
        return contacts.stream()
                .anyMatch(contact -> contact.attended()
                        && contact.programme().equals(window.programme())
                        && window.days().contains(contact.day()));
    }

    /** Whether the proxy can tell: there are rows of traces and their tables are covered. */
    private boolean showsTraces(Window window) {
        return !traces.of(window.programme(), window.last()).isEmpty()
                && reference.coverage().coversAll(PROXY_TABLES, window.days());
    }

    private boolean hasTrace(Window window, PatternHits hits) {
        return hits.isMet(traces.of(window.programme(), window.last()), trace -> window.days()
                .contains(trace.claim().serviceDay()));
    }

    private static Detection flag(NetLine line, String evidence, Basis basis, Certainty certainty) {
        return new Detection(
                Detector.D7, line, line.unit(), line.programme(), line.netCents(), evidence, basis, certainty);
    }
}
