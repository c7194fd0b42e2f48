package nl.mdzfactsheet.patient.curate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.patient.ClaimLine;
import nl.mdzfactsheet.patient.Coverage;
import nl.mdzfactsheet.patient.Quarter;
import nl.mdzfactsheet.patient.Utf8Order;
import org.jspecify.annotations.Nullable;

/** The practice at which the patient is enrolled, per quarter: insured net enrolment fees; the latest wins. */
public final class Enrolments {

    private final Map<Quarter, ClaimLine> winningFee = new HashMap<>();

    Enrolments(List<Reversals.NetDebit> lines, InsuredTime insured) {
        for (Reversals.NetDebit line : lines) {
            ClaimLine claim = line.line().claim();
            if (line.line().isEnrolmentFee()
                    && insured.on(line.line().coverageDay()) == Coverage.INSURED
                    && claim.practiceAgb() != ClaimLine.NONE) {
                winningFee.merge(claim.quarter(), claim, Enrolments::later);
            }
        }
    }

    /** The latest datum_prestatie wins, then the highest declaratie_id. */
    private static ClaimLine later(ClaimLine one, ClaimLine other) {
        int order = Integer.compare(one.serviceDay(), other.serviceDay());
        if (order == 0) {
            order = Utf8Order.compare(one.declaratieId(), other.declaratieId());
        }
        return order >= 0 ? one : other;
    }

    /** AGB of the enrolment practice, {@link ClaimLine#NONE} when not enrolled. */
    public int practiceIn(Quarter quarter) {
        ClaimLine fee = winningFee.get(quarter);
        return fee == null ? ClaimLine.NONE : fee.practiceAgb();
    }

    /** The fee that made the patient enrolled, null when not enrolled. */
    public @Nullable ClaimLine feeIn(Quarter quarter) {
        return winningFee.get(quarter);
    }

    public boolean isEnrolled(Quarter quarter) {
        return winningFee.containsKey(quarter);
    }
}
