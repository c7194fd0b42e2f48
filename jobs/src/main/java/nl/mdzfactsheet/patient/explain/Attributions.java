package nl.mdzfactsheet.patient.explain;

import java.util.ArrayList;
import java.util.List;
import nl.mdzfactsheet.patient.ClaimLine;
import nl.mdzfactsheet.patient.ClaimTable;
import nl.mdzfactsheet.patient.NetLine;
import nl.mdzfactsheet.patient.Quarter;
import nl.mdzfactsheet.patient.Unit;
import nl.mdzfactsheet.patient.UnitChoice;
import nl.mdzfactsheet.patient.curate.CuratedHistory;
import nl.mdzfactsheet.patient.curate.PaidQuarter;
import nl.mdzfactsheet.patient.explain.Attribution.Candidate;
import nl.mdzfactsheet.patient.explain.Attribution.Outcome;
import nl.mdzfactsheet.patient.explain.Attribution.Role;
import nl.mdzfactsheet.patient.explain.Attribution.Rule;
import nl.mdzfactsheet.patient.explain.Attribution.Subject;
import nl.mdzfactsheet.patient.fold.PatientFold;
import org.jspecify.annotations.Nullable;

/** Every attribution of one patient in one quarter: the enrolment, the paid quarters and each net line. What won is what the fold decided; here it gets its reason. */
public final class Attributions {

    private final CuratedHistory history;
    private final Quarter quarter;
    private final PatientFold fold;

    private Attributions(CuratedHistory history, Quarter quarter, PatientFold fold) {
        this.history = history;
        this.quarter = quarter;
        this.fold = fold;
    }

    /**
     * The enrolment first, then the paid quarters in programme order, then the net lines in the order of history.
     *
     * @param fold the rules and reference data that the history was curated with
     */
    public static List<Attribution> of(CuratedHistory history, Quarter quarter, PatientFold fold) {
        Attributions attributions = new Attributions(history, quarter, fold);
        List<Attribution> all = new ArrayList<>();
        all.add(attributions.enrolment());
        history.paidQuarters().stream()
                .filter(paid -> paid.quarter().equals(quarter))
                .forEach(paid -> all.add(attributions.paidQuarter(paid)));
        history.lines().stream()
                .filter(line -> line.quarter().equals(quarter))
                .forEach(line -> all.add(attributions.line(line)));
        return all;
    }

    private Attribution enrolment() {
        List<NetLine> fees = history.lines().stream()
                .filter(line -> line.isEnrolmentFee() && line.quarter().equals(quarter))
                .filter(line -> line.claim().practiceAgb() != ClaimLine.NONE)
                .toList();
        ClaimLine winner = history.enrolments().feeIn(quarter);
        List<Candidate> candidates = new ArrayList<>();
        for (NetLine fee : fees) {
            Outcome outcome = fee.claim().equals(winner) ? Outcome.WON : Outcome.LOST;
            candidates.add(practice(
                    Role.ENROLMENT_FEE,
                    fee.claim().practiceAgb(),
                    fee,
                    fee.isInsured() ? outcome : Outcome.NOT_INSURED));
        }
        Unit unit = winner == null ? null : fold.unitOf(winner.practiceAgb(), quarter);
        return new Attribution(
                Subject.ENROLMENT,
                null,
                null,
                candidates,
                winner == null ? Rule.NOT_ENROLLED : enrolmentRule(winner, fees),
                unit == null ? Unit.UNKNOWN : unit);
    }

    private static Rule enrolmentRule(ClaimLine winner, List<NetLine> fees) {
        List<ClaimLine> others = fees.stream()
                .filter(NetLine::isInsured)
                .map(NetLine::claim)
                .filter(fee -> fee.practiceAgb() != winner.practiceAgb())
                .toList();
        if (others.isEmpty()) {
            return Rule.ONLY_PRACTICE;
        }
        return others.stream().allMatch(fee -> fee.serviceDay() < winner.serviceDay())
                ? Rule.LATEST_SERVICE_DATE
                : Rule.HIGHEST_ID;
    }

    private Attribution paidQuarter(PaidQuarter paid) {
        List<Candidate> candidates = new ArrayList<>();
        for (NetLine line : paid.lines()) {
            Outcome outcome = line.equals(paid.kept()) ? Outcome.WON : Outcome.LOST;
            candidates.add(new Candidate(
                    Role.MDZ_LINE, line.claim().practiceAgb(), line.unit().rhoId(), line, outcome));
        }
        Unit unit = paid.kept().unit();
        return new Attribution(Subject.PAID_QUARTER, paid.programme(), null, candidates, keptRule(paid), unit);
    }

    /** What put the kept line before the next one. */
    private Rule keptRule(PaidQuarter paid) {
        if (paid.lines().size() == 1) {
            return Rule.ONLY_LINE;
        }
        NetLine next = paid.lines().get(1);
        if (isOfEnrolment(paid.kept()) != isOfEnrolment(next)) {
            return Rule.LINE_OF_ENROLMENT_PRACTICE;
        }
        return paid.kept().claim().grantedDay() < next.claim().grantedDay() ? Rule.EARLIEST_GRANTED : Rule.LOWEST_ID;
    }

    private boolean isOfEnrolment(NetLine line) {
        return history.enrolments().isEnrolled(quarter)
                && line.claim().practiceAgb() == history.enrolments().practiceIn(quarter);
    }

    private Attribution line(NetLine line) {
        UnitChoice choice = line.unitChoice();
        Rule rule = Rule.valueOf(choice.rule().name());
        List<Candidate> candidates = new ArrayList<>();
        boolean byContractor =
                line.isBundle() || (line.claim().table() == ClaimTable.MDZ && "oi".equals(line.category()));
        if (byContractor) {
            String rho = choice.contractorRho();
            Outcome outcome = rho == null ? Outcome.NOT_A_CONTRACTOR : Outcome.WON;
            candidates.add(new Candidate(Role.CONTRACTOR, line.claim().executingAgb(), rho, null, outcome));
        }
        int onLine = line.claim().practiceAgb();
        if (onLine != ClaimLine.NONE) {
            boolean won = rule == Rule.LINE_PRACTICE || rule == Rule.CONTRACTOR_AND_LINE_PRACTICE;
            candidates.add(practice(Role.PRACTICE_ON_LINE, onLine, null, won ? Outcome.WON : Outcome.LOST));
        }
        int enrolled = history.enrolments().practiceIn(quarter);
        if (enrolled != ClaimLine.NONE) {
            Outcome outcome = rule == Rule.ENROLMENT_PRACTICE ? Outcome.WON : Outcome.LOST;
            candidates.add(practice(Role.ENROLMENT_PRACTICE, enrolled, null, outcome));
        }
        return new Attribution(Subject.LINE, line.programme(), line, candidates, rule, choice.unit());
    }

    /** A practice that is not in praktijken cannot give a unit; a fee of one still enrols the patient. */
    private Candidate practice(Role role, int agb, @Nullable NetLine evidence, Outcome outcome) {
        Unit unit = fold.unitOf(agb, quarter);
        boolean unusable = unit == null && outcome == Outcome.LOST && role != Role.ENROLMENT_FEE;
        return new Candidate(
                role,
                agb,
                unit == null ? null : unit.rhoId(),
                evidence,
                unusable ? Outcome.NOT_IN_PRAKTIJKEN : outcome);
    }
}
