package nl.mdzfactsheet.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import nl.mdzfactsheet.report.text.DisplayName;
import org.junit.jupiter.api.Test;

class RightToLeftTest {

    /** Alef-bet-gimel is read from the right, so gimel is drawn first; the digits after it keep their order. */
    @Test
    void lettersFromRightToLeftAreDrawnInReverse() {
        assertThat(RightToLeft.drawn("\u05D0\u05D1\u05D2")).isEqualTo("\u05D2\u05D1\u05D0");
        assertThat(RightToLeft.drawn("met " + DisplayName.inSentence("\u05D0\u05D1") + ": 38 van 412"))
                .isEqualTo("met \u05D1\u05D0: 38 van 412");
    }

    /** Arabic lam and meem next to each other take their joined forms: initial lam, final meem. */
    @Test
    void arabicLettersAreJoined() {
        assertThat(RightToLeft.drawn("\u0644\u0645")).isEqualTo("\uFEE2\uFEDF");
    }

    @Test
    void latinTextStaysAsItIs() {
        assertThat(DisplayName.isRightToLeft("Praktijk Ümit & zonen")).isFalse();
        assertThat(DisplayName.inSentence("Praktijk")).isEqualTo("Praktijk");
    }
}
