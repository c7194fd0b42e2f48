package nl.mdzfactsheet.patient.detect;

import java.util.EnumSet;
import java.util.Set;
import nl.mdzfactsheet.patient.ClaimTable;
import nl.mdzfactsheet.patient.Detection;
import nl.mdzfactsheet.patient.Detector;
import nl.mdzfactsheet.patient.Detector.Basis;
import nl.mdzfactsheet.patient.Detector.Certainty;
import nl.mdzfactsheet.patient.NetLine;
import nl.mdzfactsheet.patient.curate.PaidQuarter;
import nl.mdzfactsheet.patient.reference.ConcurrenceRule;
import nl.mdzfactsheet.patient.reference.ReferenceData;
import org.jspecify.annotations.Nullable;

/**
 * D4: line of huisartsenzorg, eld or paramedisch that the contract of the kept line's RHO forbids next to a paid programme. One
 * flag per line: zeker first, then programme order; it counts at the unit of that paid quarter.
 */
public final class BesidesBundle implements LineDetector {

    private static final long serialVersionUID = 1L;

    private static final Set<ClaimTable> TABLES =
            EnumSet.of(ClaimTable.HUISARTSENZORG, ClaimTable.ELD, ClaimTable.PARAMEDISCH);

    private final ReferenceData reference;

    public BesidesBundle(ReferenceData reference) {
        this.reference = reference;
    }

    @Override
    public void judge(ReportingYear year, Judgements judgements) {
        if (year.paidQuarters().isEmpty()) {
            return;
        }
        for (NetLine line : year.lines()) {
            if (TABLES.contains(line.claim().table())
                    && reference.hasConcurrenceRule(line.claim().service())) {
                Detection strongest = strongestFlag(line, year);
                if (strongest != null) {
                    judgements.flag(strongest);
                }
            }
        }
    }

    private @Nullable Detection strongestFlag(NetLine line, ReportingYear year) {
        Detection strongest = null;
        for (PaidQuarter paid : year.paidIn(line.quarter())) {
            ConcurrenceRule rule = forbidding(line, paid);
            if (rule != null && rule.certainty() == Certainty.ZEKER) {
                return flag(line, paid, rule);
            }
            if (rule != null && strongest == null) {
                strongest = flag(line, paid, rule);
            }
        }
        return strongest;
    }

    private @Nullable ConcurrenceRule forbidding(NetLine line, PaidQuarter paid) {
        String rho = paid.kept().unit().rhoId();
        return reference.forbidding(
                rho, paid.programme(), line.claim().service(), line.claim().serviceDay());
    }

    private static Detection flag(NetLine line, PaidQuarter paid, ConcurrenceRule rule) {
        return new Detection(
                Detector.D4,
                line,
                paid.kept().unit(),
                paid.programme(),
                line.netCents(),
                rule.id(),
                Basis.CLAIMS,
                rule.certainty());
    }
}
