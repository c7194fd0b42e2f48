package nl.mdzfactsheet.disclosure.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.disclosure.rule.DisclosureRules.MeasureTraits;
import nl.mdzfactsheet.disclosure.rule.Thresholds.ZeroPolicy;
import nl.mdzfactsheet.failure.MdzException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule by hand, with the thresholds as shipped: t = 10. */
class PrimaryRulesTest {

    private static final Thresholds SHIPPED = Thresholds.load(DefinitionSource.of(
            Path.of(System.getProperty("project.root", "..")).resolve("schemas")));
    private static final MeasureTraits PROPORTION = new MeasureTraits(true, false, false, false, "");
    private static final MeasureTraits SENSITIVE = new MeasureTraits(true, false, false, true, "");
    private static final MeasureTraits AMOUNT = new MeasureTraits(false, true, true, false, "");

    private final PrimaryRules rules = new PrimaryRules(SHIPPED);

    private static Counts counts(long numerator, long denominator, long persons) {
        return new Counts(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator), persons, null, null);
    }

    private String proportion(long numerator, long denominator) {
        return text(rules.of(counts(numerator, denominator, denominator), PROPORTION));
    }

    private static String text(Sensitive sensitive) {
        return (sensitive.numerator() ? "x" : "")
                + (sensitive.denominator() ? "n" : "")
                + (sensitive.rest() ? "c" : "");
    }

    /** P1, P2, P3 and P4 at their edges. */
    @ParameterizedTest
    @CsvSource({
        "10, 100, ''",
        "9, 100, x",
        "1, 100, x",
        "90, 100, ''",
        "91, 100, c",
        "99, 100, c",
        "5, 12, xc",
        "10, 20, ''",
        "4, 9, xnc",
        "0, 9, xnc",
        "0, 0, xnc",
        "0, 29, x",
        "0, 30, ''",
        "29, 29, c",
        "30, 30, ''"
    })
    void proportionsAtTheEdges(long numerator, long denominator, String sensitive) {
        assertThat(proportion(numerator, denominator)).isEqualTo(sensitive);
    }

    @Test
    void aSensitiveMeasureProtectsZeroAndAllHoweverLarge() {
        assertThat(text(rules.of(counts(0, 5000, 5000), SENSITIVE))).isEqualTo("x");
        assertThat(text(rules.of(counts(5000, 5000, 5000), SENSITIVE))).isEqualTo("c");
    }

    @Test
    void zeroIsShownWhenThePolicySaysSo() {
        Thresholds publish = new Thresholds(10, 10, ZeroPolicy.PUBLISH, 3, 80, 10, 20, 15, 30);
        assertThat(text(new PrimaryRules(publish).of(counts(0, 20, 20), SENSITIVE)))
                .isEmpty();
    }

    /** Amounts and events: hidden below ten persons, whatever the amount. */
    @Test
    void amountsOfFewPersonsAreHidden() {
        assertThat(text(rules.of(counts(500_000, 400, 9), AMOUNT))).isEqualTo("xnc");
        assertThat(text(rules.of(counts(500_000, 400, 10), AMOUNT))).isEmpty();
    }

    /** P6: 1000 = 700 + 200 + 100; the others hold 100, which is 14.3 % of the largest. With 106 they hold 15.1 %. */
    @Test
    void anAmountThatOnePersonDominatesIsHidden() {
        assertThat(text(rules.of(amount(1_000, 700, 200), AMOUNT))).isEqualTo("x");
        assertThat(text(rules.of(amount(1_006, 700, 200), AMOUNT))).isEmpty();
    }

    private static Counts amount(long sum, long largest, long second) {
        return new Counts(
                BigDecimal.valueOf(sum),
                BigDecimal.valueOf(40),
                40,
                BigDecimal.valueOf(largest),
                BigDecimal.valueOf(second));
    }

    /** P5: three practices, none above 80 per cent; of the numerator alone it leaves the size known. */
    @Test
    void aValueOfFewPracticesOrOfOneAboveAllIsHidden() {
        assertThat(rules.ofUnits(List.of(counts(50, 100, 100), counts(50, 100, 100))))
                .isEqualTo(Sensitive.EVERYTHING);
        assertThat(rules.ofUnits(List.of(counts(50, 100, 9), counts(50, 100, 9), counts(0, 0, 0))))
                .isEqualTo(Sensitive.EVERYTHING);
        assertThat(rules.ofUnits(List.of(counts(80, 100, 9), counts(10, 100, 9), counts(10, 100, 9))))
                .isEqualTo(Sensitive.NOTHING);
        assertThat(rules.ofUnits(List.of(counts(81, 100, 9), counts(10, 100, 9), counts(9, 100, 9))))
                .isEqualTo(Sensitive.FIGURES);
        assertThat(rules.ofUnits(List.of(counts(30, 900, 9), counts(30, 100, 9), counts(30, 100, 9))))
                .isEqualTo(Sensitive.EVERYTHING);
    }

    @Test
    void whoContributesMostToASumIsTheMostOfItsParts() {
        Counts sum = amount(100, 50, 20).plus(amount(100, 60, 10));
        assertThat(sum.largest()).isEqualByComparingTo("60");
        assertThat(sum.second()).isEqualByComparingTo("50");
    }

    @Test
    void theMinimumIsNeverBelowFive(@TempDir Path folder) throws IOException {
        Path shipped = Path.of(System.getProperty("project.root", "..")).resolve("schemas/disclosure.yaml");
        Files.writeString(
                folder.resolve("disclosure.yaml"),
                Files.readString(shipped).replace("minimum_count: 10", "minimum_count: 4"));
        assertThatThrownBy(() -> Thresholds.load(DefinitionSource.of(folder)))
                .isInstanceOf(MdzException.class)
                .hasMessageContaining("minimum_count");
        Files.delete(folder.resolve("disclosure.yaml"));
        assertThatThrownBy(() -> Thresholds.load(DefinitionSource.of(folder))).isInstanceOf(MdzException.class);
    }
}
