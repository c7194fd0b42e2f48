package nl.mdzfactsheet.fold;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.patient.ClaimLine;
import nl.mdzfactsheet.patient.ClaimTable;
import nl.mdzfactsheet.patient.PatientOutcome.Fate;
import nl.mdzfactsheet.patient.PatientOutcome.LineFate;
import nl.mdzfactsheet.patient.ServiceCode;
import nl.mdzfactsheet.table.Tally;
import org.junit.jupiter.api.Test;

/** The accounting of curate stops a run that lost, doubled or miscounted a line. */
class CurateAccountsTest {

    private final BucketTally tally = new BucketTally();

    private void judged(boolean debit, long cents, Fate fate, long netCents) {
        ClaimLine line = new ClaimLine(
                ClaimTable.ELD,
                "E1",
                null,
                debit,
                9901,
                new ServiceCode("016", "070702"),
                20_000,
                20_010,
                100,
                cents,
                1_000_100,
                ClaimLine.NONE,
                null,
                null,
                ClaimLine.NONE,
                null,
                new ClaimLine.Origin(0, 0, 2));
        tally.add(new LineFate(line, fate, netCents));
    }

    private void accepted(long lines, long debitCents, long creditCents) {
        CurateAccounts.assertComplete(
                tally, List.of(Map.of(ClaimTable.ELD, new Tally(lines, debitCents, creditCents))));
    }

    @Test
    void everyAcceptedLineHasOneFate() {
        judged(true, 1000, Fate.PARTLY_REVERSED, 600);
        judged(false, 400, Fate.CREDIT_USED, 0);
        assertThatCode(() -> CurateAccounts.assertIdentity(tally)).doesNotThrowAnyException();
        assertThatCode(() -> accepted(2, 1000, 400)).doesNotThrowAnyException();
    }

    @Test
    void aLineThatWasNotReadStopsTheRun() {
        judged(true, 1000, Fate.NET, 1000);
        assertThatThrownBy(() -> accepted(2, 1500, 0))
                .isInstanceOf(MdzException.class)
                .hasMessageContaining("identity_broken")
                .hasMessageContaining("table eld: 2 lines accepted");
    }

    @Test
    void aLineReadTwiceOrWithOtherCentsStopsTheRun() {
        judged(true, 1000, Fate.NET, 1000);
        judged(true, 1000, Fate.REPEATED, 0);
        assertThatThrownBy(() -> accepted(1, 1000, 0)).hasMessageContaining("identity_broken");
        assertThatThrownBy(() -> accepted(2, 2001, 0)).hasMessageContaining("identity_broken");
        assertThatThrownBy(() -> accepted(2, 1000, 1000)).hasMessageContaining("identity_broken");
    }

    @Test
    void aReversalThatKeepsTooMuchStopsTheRun() {
        judged(true, 1000, Fate.PARTLY_REVERSED, 700);
        judged(false, 400, Fate.CREDIT_USED, 0);
        assertThatThrownBy(() -> CurateAccounts.assertIdentity(tally)).hasMessageContaining("differ by");
    }
}
