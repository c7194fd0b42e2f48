package nl.mdzfactsheet.patient.detect;

import nl.mdzfactsheet.patient.ClaimLine;
import nl.mdzfactsheet.patient.Detection;
import nl.mdzfactsheet.patient.Detector;
import nl.mdzfactsheet.patient.NetLine;
import nl.mdzfactsheet.patient.reference.ReferenceData;
import nl.mdzfactsheet.patient.reference.Tariff;

/** D6: net amount more than one cent above aantal times the maximum tariff; a line without tariff is not assessed. */
public final class AboveMaximumTariff implements LineDetector {

    private static final long serialVersionUID = 1L;

    /** Rounding of one cent is no excess. */
    private static final long TOLERANCE_CENTS = 1;

    private final ReferenceData reference;

    public AboveMaximumTariff(ReferenceData reference) {
        this.reference = reference;
    }

    @Override
    public void judge(ReportingYear year, Judgements judgements) {
        for (NetLine line : year.lines()) {
            ClaimLine claim = line.claim();
            Tariff tariff = reference.tariff(claim.service(), claim.executingAgb(), claim.serviceDay());
            if (tariff != null) {
                judgements.assess(Detector.D6, line);
                long limit = limitCents(claim.quantityHundredths(), tariff.maxCents());
                if (line.netCents() > limit + TOLERANCE_CENTS) {
                    judgements.flag(
                            Detection.certain(Detector.D6, line, line.netCents() - limit, "max_cents=" + limit));
                }
            }
        }
    }

    /** HALF_UP of a quantity in hundredths times cents per unit. */
    static long limitCents(long quantityHundredths, long centsPerUnit) {
        return (Math.multiplyExact(quantityHundredths, centsPerUnit) + 50) / 100;
    }
}
