package nl.mdzfactsheet.patient.curate;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import nl.mdzfactsheet.patient.ClaimLine;
import nl.mdzfactsheet.patient.NetLine;
import nl.mdzfactsheet.patient.PatientHistory;
import nl.mdzfactsheet.patient.UnitChoice;
import nl.mdzfactsheet.patient.curate.Reversals.NetDebit;
import nl.mdzfactsheet.patient.reference.Medicine;
import nl.mdzfactsheet.patient.reference.ReferenceData;

/**
 * Claim lines to net lines, in this order: line identity, codes of the winners, reversals, coverage, enrolment, units. The
 * result does not depend on the order of the history.
 */
public final class Curation implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ReferenceData reference;

    public Curation(ReferenceData reference) {
        this.reference = reference;
    }

    public CuratedHistory curate(PatientHistory history) {
        Fates fates = new Fates();
        List<ClaimLine> winners = LineIdentity.winners(history.lines(), fates);
        List<CodedLine> known = new KnownCodes(reference).known(winners, fates);
        List<NetDebit> debits = Reversals.settle(known, fates);

        InsuredTime insured = new InsuredTime(history.periods());
        Enrolments enrolments = new Enrolments(debits, insured);
        List<NetLine> lines = netLines(debits, insured, new Units(reference, enrolments));
        return new CuratedHistory(
                history.patientId(),
                lines,
                insured,
                enrolments,
                PaidQuarters.of(lines, reference.programmes(), enrolments),
                ContactIdentity.winners(history.contacts()),
                fates.all(),
                otherLabel(debits, insured));
    }

    /** The day is that on which coverage is judged, so the period is the one that makes the line insured. */
    private static List<ClaimLine> otherLabel(List<NetDebit> debits, InsuredTime insured) {
        List<ClaimLine> differing = new ArrayList<>(0);
        for (NetDebit debit : debits) {
            int label = insured.labelOn(debit.line().coverageDay());
            if (label != ClaimLine.NONE && label != debit.line().claim().uzovi()) {
                differing.add(debit.line().claim());
            }
        }
        return List.copyOf(differing);
    }

    private static List<NetLine> netLines(List<NetDebit> debits, InsuredTime insured, Units units) {
        List<NetLine> lines = new ArrayList<>(debits.size());
        for (NetDebit debit : debits) {
            lines.add(netLine(debit, insured, units.of(debit.line())));
        }
        lines.sort(NetLine.IN_ORDER);
        return lines;
    }

    private static NetLine netLine(NetDebit debit, InsuredTime insured, UnitChoice unit) {
        CodedLine line = debit.line();
        Medicine medicine = line.medicine();
        return new NetLine(
                line.claim(),
                debit.cents(),
                insured.on(line.coverageDay()),
                unit,
                line.category(),
                line.bundleProgramme(),
                line.service() != null && line.service().severalPerDay(),
                medicine == null ? null : medicine.atc(),
                medicine == null ? null : medicine.form(),
                medicine == null ? 0 : dddE8(line.claim(), medicine));
    }

    private static long dddE8(ClaimLine line, Medicine medicine) {
        return Math.multiplyExact(line.quantityHundredths(), medicine.dddPerUnitE6());
    }
}
