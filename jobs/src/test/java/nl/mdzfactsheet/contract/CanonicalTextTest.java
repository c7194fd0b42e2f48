package nl.mdzfactsheet.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as text; the fewest digits by hand from the neighbours of the number. */
class CanonicalTextTest {

    /** 2^-44 = 5.6843418860808014869…E-14; the neighbour above is 1.26E-29 away and the one below half of that, so …802 (5.1E-30 off) reads back and …801 (4.9E-30 off) does not. */
    @Test
    void theFewestDigitsThatReadBack() {
        assertThat(CanonicalText.ofDouble(Math.scalb(1.0, -44))).isEqualTo("0.00000000000005684341886080802");
        assertThat(CanonicalText.ofDouble(0.1 + 0.2)).isEqualTo("0.30000000000000004");
        assertThat(CanonicalText.ofDouble(1.0 / 3)).isEqualTo("0.3333333333333333");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-0.0, 0", "100, 100", "2.50, 2.5", "1e21, 1000000000000000000000"})
    void withoutSuperfluousDigits(double number, String text) {
        assertThat(CanonicalText.ofDouble(number)).isEqualTo(text);
    }

    @Test
    void exactAndEuro() {
        assertThat(CanonicalText.exact(new BigDecimal("12.50000000"))).isEqualTo("12.5");
        assertThat(CanonicalText.exact(new BigDecimal("0.00000000"))).isEqualTo("0");
        assertThat(CanonicalText.exact(new BigDecimal("1E+2"))).isEqualTo("100");
        assertThat(CanonicalText.euro(-5)).isEqualTo("-0.05");
    }

    /** Fractions: the text reads back as the quotient of the two numbers. */
    @ParameterizedTest
    @CsvSource({"1000, 3, 333.3333333333333", "2000, 3, 666.6666666666666", "1, 500, 0.002", "10000, 4, 2500"})
    void quotients(double numerator, double denominator, String text) {
        assertThat(CanonicalText.ofDouble(numerator / denominator)).isEqualTo(text);
        assertThat(Double.parseDouble(text)).isEqualTo(numerator / denominator);
    }
}
