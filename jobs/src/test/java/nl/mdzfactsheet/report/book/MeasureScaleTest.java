package nl.mdzfactsheet.report.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.definition.Definitions;
import nl.mdzfactsheet.definition.MeasureDefinition;
import org.junit.jupiter.api.Test;

/** The Dutch unit says how a value is shown; the English unit and the amount of each shipped measure must say the same. */
class MeasureScaleTest {

    @Test
    void dutchAndEnglishUnitsOfShippedMeasuresAgree() {
        for (MeasureDefinition measure :
                Definitions.load(DefinitionSource.shipped()).measures()) {
            String english = measure.unit().en();
            MeasureScale scale = MeasureScale.of(measure.unit().nl());
            assertThat(scale == MeasureScale.EURO).as(measure.id()).isEqualTo(english.startsWith("euro cents"));
            assertThat(scale == MeasureScale.PERCENT).as(measure.id()).isEqualTo(english.startsWith("share"));
            assertThat(scale == MeasureScale.PER_MANY).as(measure.id()).isEqualTo(measure.per() > 1);
            assertThat(MeasureScale.hasMoneyDenominator(measure.unit().nl()))
                    .as(measure.id())
                    .isEqualTo(english.contains("amount"));
            if (measure.amount().conversion() == MeasureDefinition.Amount.Conversion.NUMERATOR) {
                assertThat(MeasureScale.hasMoneyNumerator(measure.unit().nl()))
                        .as(measure.id())
                        .isTrue();
            }
        }
    }

    @Test
    void centsAreShownAsEurosAndReadBackAsCents() {
        MeasureScale scale = MeasureScale.of("eurocent per ingeschrevene");

        assertThat(scale.shown(new BigDecimal("187.5"))).isEqualByComparingTo("1.875");
        assertThat(scale.measured(new BigDecimal("1.875"))).isEqualByComparingTo("187.5");
        assertThat(MeasureScale.shown("eurocent per ingeschrevene")).isEqualTo("euro per ingeschrevene");
    }
}
