package nl.mdzfactsheet.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Sums arrive as they left, and what is zero takes no room on the way. */
class PackedSumsTest {

    private static final StratumKey YOUNG = new StratumKey("0-4", "1", "onbekend");
    private static final StratumKey OLD = new StratumKey("85+", "2", "5");

    @Test
    void arriveAsTheyLeft() throws Exception {
        UnitSums sums = new UnitSums(3);
        sums.numerator(0).addValue(Long.MAX_VALUE);
        sums.numerator(2).add(new BigDecimal("-0.00000001"));
        sums.numerator(2).add(new BigDecimal("123456789012345678901234567890.5"));
        sums.numerator(2).addValue(true);
        sums.denominator(2).addValue(-7L);
        sums.addPersons(1, 5_000_000_000L);
        sums.addAmountOfPerson(2, new BigDecimal("12.50"));
        sums.addAmountOfPerson(2, BigDecimal.ZERO);
        sums.addAmountOfPerson(2, new BigDecimal("12.5"));
        UnitSums.addTo(sums.stratum(YOUNG), 1, 3, 4);
        UnitSums.addTo(sums.stratum(OLD), 2, 0, Long.MAX_VALUE);

        UnitSums arrived = sent(sums);

        assertThat(arrived.numerator(0).value()).isEqualByComparingTo("9223372036854775807");
        assertThat(arrived.denominator(0).value()).isZero();
        assertThat(arrived.numerator(1).value()).isZero();
        assertThat(arrived.persons(1)).isEqualTo(5_000_000_000L);
        assertThat(arrived.largest(1)).isNull();
        assertThat(arrived.numerator(2).value()).isEqualByComparingTo("123456789012345678901234567891.49999999");
        assertThat(arrived.denominator(2).value()).isEqualByComparingTo("-7");
        assertThat(arrived.largest(2)).isEqualByComparingTo("12.5");
        assertThat(arrived.second(2)).isEqualByComparingTo("12.5");
        assertThat(arrived.strata()).hasSize(2);
        assertThat(arrived.strata().get(YOUNG)).containsExactly(0, 0, 3, 4, 0, 0);
        assertThat(arrived.strata().get(OLD)).containsExactly(0, 0, 0, 0, 0, Long.MAX_VALUE);
    }

    @Test
    void anAmountOfNothingIsNotTheSameAsNoAmount() throws Exception {
        UnitSums sums = new UnitSums(2);
        sums.addAmountOfPerson(1, BigDecimal.ZERO);

        UnitSums arrived = sent(sums);

        assertThat(arrived.largest(0)).isNull();
        assertThat(arrived.largest(1)).isZero();
        assertThat(arrived.second(1)).isNull();
    }

    @Test
    void whatIsZeroTakesNoRoom() throws Exception {
        int few = bytes(new UnitSums(1)).length;

        assertThat(bytes(new UnitSums(10_000)).length - few).isLessThan(10);
    }

    private static byte[] bytes(UnitSums sums) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(sums);
        }
        return bytes.toByteArray();
    }

    private static UnitSums sent(UnitSums sums) throws Exception {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes(sums)))) {
            return (UnitSums) in.readObject();
        }
    }
}
