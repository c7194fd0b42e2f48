package nl.mdzfactsheet.disclosure.block;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of two reasons to hide a row the log keeps. */
class RowStatusTest {

    @ParameterizedTest
    @CsvSource({
        "SHOWN, SHOWN, SHOWN",
        "SHOWN, COMPLEMENT, COMPLEMENT",
        "SHOWN, REMEMBERED, REMEMBERED",
        "SHOWN, PRIMARY, PRIMARY",
        "COMPLEMENT, SHOWN, COMPLEMENT",
        "COMPLEMENT, COMPLEMENT, COMPLEMENT",
        "COMPLEMENT, REMEMBERED, REMEMBERED",
        "COMPLEMENT, PRIMARY, PRIMARY",
        "REMEMBERED, SHOWN, REMEMBERED",
        "REMEMBERED, COMPLEMENT, REMEMBERED",
        "PRIMARY, SHOWN, PRIMARY"
    })
    void theStricter(RowStatus one, RowStatus other, RowStatus both) {
        assertThat(one.or(other)).isEqualTo(both);
    }
}
