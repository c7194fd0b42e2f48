package nl.mdzfactsheet.app.restatement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.app.restatement.Restated.Change;
import nl.mdzfactsheet.app.restatement.Telescope.Step;
import nl.mdzfactsheet.contract.CanonicalText;
import nl.mdzfactsheet.table.UnitLevel;
import org.junit.jupiter.api.Test;

/** Changes split by hand. */
class TelescopeTest {

    private static final FigureKey INSURER = new FigureKey("ppi_users", UnitLevel.INSURER, "", "", "");
    private static final FigureKey PRACTICE = new FigureKey("ppi_users", UnitLevel.PRACTICE, "", "RHO-01", "01000100");

    private static Figure figure(long numerator, long denominator) {
        return new Figure(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator), 1000);
    }

    private static String shown(Restated figure) {
        StringBuilder text = new StringBuilder();
        figure.parts().forEach((cause, part) -> text.append(cause.word())
                .append(' ')
                .append(CanonicalText.exact(part.numerator()))
                .append('/')
                .append(CanonicalText.exact(part.denominator()))
                .append('=')
                .append(part.value() == null ? "" : CanonicalText.exact(part.value()))
                .append("; "));
        return text.toString();
    }

    @Test
    void everyCauseIsTheDifferenceOfNeighbours() {
        List<Restated> split = Telescope.split(
                Map.of(INSURER, figure(20, 100)),
                List.of(
                        new Step(Cause.DATA, Map.of(INSURER, figure(30, 120))),
                        new Step(Cause.REVERSAL, Map.of(INSURER, figure(27, 120))),
                        new Step(Cause.MEMBERSHIP, Map.of(INSURER, figure(27, 120))),
                        new Step(Cause.DEFINITION, Map.of(INSURER, figure(27, 90)))));
        assertThat(split).hasSize(1);
        // 200 → 250 → 225 → 225 → 300 per 1000
        assertThat(shown(split.get(0))).isEqualTo("data 10/20=50; reversal -3/0=-25; definition 0/-30=75; ");
        assertThat(split.get(0).change()).isEqualTo(Change.CHANGED);
        assertThat(split.get(0).total().numerator()).isEqualByComparingTo("7");
        assertThat(split.get(0).total().denominator()).isEqualByComparingTo("-10");
        assertThat(split.get(0).total().value()).isEqualByComparingTo("100");
    }

    @Test
    void valuesAddUpToTheLastDecimal() {
        Restated figure = Telescope.split(
                        Map.of(INSURER, figure(1, 3)),
                        List.of(
                                new Step(Cause.DATA, Map.of(INSURER, figure(1, 7))),
                                new Step(Cause.RULES, Map.of(INSURER, figure(2, 7)))))
                .get(0);
        // 333.33333333, 142.85714286, 285.71428571
        assertThat(shown(figure)).isEqualTo("data 0/4=-190.47619047; rules 1/0=142.85714285; ");
        assertThat(figure.total().value()).isEqualByComparingTo("-47.61904762");
    }

    @Test
    void whatAppearsIsCountedFromZeroAndHasNoValueBefore() {
        Restated figure = Telescope.split(
                        Map.of(),
                        List.of(
                                new Step(Cause.MEMBERSHIP, Map.of(PRACTICE, figure(4, 10))),
                                new Step(Cause.DEFINITION, Map.of(PRACTICE, figure(5, 10)))))
                .get(0);
        assertThat(figure.change()).isEqualTo(Change.APPEARED);
        assertThat(figure.before()).isNull();
        assertThat(shown(figure)).isEqualTo("membership 4/10=; definition 1/0=; ");
    }

    @Test
    void whatDisappearsGoesToZeroAndARowOfZerosIsNoFigure() {
        List<Restated> split = Telescope.split(
                Map.of(PRACTICE, figure(4, 10), INSURER, figure(0, 0)),
                List.of(new Step(Cause.DATA, Map.of(PRACTICE, figure(0, 0)))));
        assertThat(split).hasSize(1);
        assertThat(split.get(0).change()).isEqualTo(Change.DISAPPEARED);
        assertThat(split.get(0).after()).isNull();
        assertThat(shown(split.get(0))).isEqualTo("data -4/-10=; ");
    }

    @Test
    void causesThatCancelOutAreShown() {
        Restated figure = Telescope.split(
                        Map.of(INSURER, figure(20, 100)),
                        List.of(
                                new Step(Cause.DATA, Map.of(INSURER, figure(25, 100))),
                                new Step(Cause.REVERSAL, Map.of(INSURER, figure(20, 100)))))
                .get(0);
        assertThat(figure.change()).isEqualTo(Change.OFFSET);
        assertThat(shown(figure)).isEqualTo("data 5/0=50; reversal -5/0=-50; ");
    }

    @Test
    void anotherScaleMovesTheValueOnly() {
        Restated figure = Telescope.split(
                        Map.of(INSURER, figure(20, 100)),
                        List.of(new Step(
                                Cause.DEFINITION,
                                Map.of(INSURER, new Figure(BigDecimal.valueOf(20), BigDecimal.valueOf(100), 1)))))
                .get(0);
        assertThat(shown(figure)).isEqualTo("definition 0/0=-199.8; ");
        assertThat(figure.change()).isEqualTo(Change.CHANGED);
    }

    @Test
    void whatNothingMovedIsNotListed() {
        assertThat(Telescope.split(
                        Map.of(INSURER, figure(20, 100)),
                        List.of(new Step(Cause.DATA, Map.of(INSURER, figure(20, 100))))))
                .isEmpty();
    }

    @Test
    void aCauseThatComesTwiceIsOnePart() {
        Restated figure = Telescope.split(
                        Map.of(INSURER, figure(20, 100)),
                        List.of(
                                new Step(Cause.PROGRAM, Map.of(INSURER, figure(21, 100))),
                                new Step(Cause.DATA, Map.of(INSURER, figure(30, 100))),
                                new Step(Cause.PROGRAM, Map.of(INSURER, figure(28, 100)))))
                .get(0);
        assertThat(shown(figure)).isEqualTo("program -1/0=-10; data 9/0=90; ");
    }
}
