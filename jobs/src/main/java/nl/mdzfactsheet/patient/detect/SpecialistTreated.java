package nl.mdzfactsheet.patient.detect;

import java.util.List;
import nl.mdzfactsheet.patient.ClaimLine;
import nl.mdzfactsheet.patient.ClaimTable;
import nl.mdzfactsheet.patient.Detection;
import nl.mdzfactsheet.patient.Detector;
import nl.mdzfactsheet.patient.NetLine;
import nl.mdzfactsheet.patient.Quarter;
import nl.mdzfactsheet.patient.ReferralType;
import nl.mdzfactsheet.patient.curate.PaidQuarter;
import nl.mdzfactsheet.patient.reference.Indication;
import nl.mdzfactsheet.patient.reference.ReferenceData;
import org.jspecify.annotations.Nullable;

/** D9: MDZ line while a hospital treats the same condition on the first day of the quarter, other than in an emergency. */
public final class SpecialistTreated implements LineDetector {

    private static final long serialVersionUID = 1L;

    private final QuarterRows treatments;

    public SpecialistTreated(ReferenceData reference, int year) {
        this.treatments = new QuarterRows(reference, year, Indication.Role.TWEEDELIJN, Quarter::firstDay);
    }

    @Override
    public void judge(ReportingYear year, Judgements judgements) {
        for (PaidQuarter paid : year.paidQuarters()) {
            NetLine treatment = treatment(paid.programme(), paid.quarter(), year.hits());
            if (treatment != null) {
                for (NetLine line : paid.lines()) {
                    judgements.flag(Detection.certain(Detector.D9, line, line.netCents(), treatment.declaratieId()));
                }
            }
        }
    }

    /** The first hospital line that treats the condition of a programme on the first day of a quarter, or null. */
    public @Nullable NetLine treatment(String programme, Quarter quarter, PatternHits hits) {
        List<Integer> rows = treatments.of(programme, quarter);
        int day = quarter.firstDay();
        return hits.proof(rows, line -> treatsOn(day, line.claim())).stream()
                .min(NetLine.IN_ORDER)
                .orElse(null);
    }

    private static boolean treatsOn(int day, ClaimLine line) {
        int lastDay = line.endDay() == ClaimLine.NONE ? line.serviceDay() : line.endDay();
        return line.table() == ClaimTable.MSZ
                && line.referral() != ReferralType.SPOED
                && line.serviceDay() <= day
                && day <= lastDay;
    }
}
