package nl.mdzfactsheet.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PageTextsTest {

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle(
                "nl.mdzfactsheet.report.text.Page",
                Locale.forLanguageTag(language),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    private static Set<String> places(String sentence) {
        Set<String> places = new TreeSet<>();
        Pattern.compile("\\{[a-z]+\\}")
                .matcher(sentence)
                .results()
                .map(MatchResult::group)
                .forEach(places::add);
        return places;
    }

    @Test
    void bothLanguagesHaveTheSameSentencesWithTheSamePlaces() {
        ResourceBundle dutch = bundle("nl");
        ResourceBundle english = bundle("en");
        assertThat(english.keySet()).isEqualTo(dutch.keySet());
        for (String key : dutch.keySet()) {
            assertThat(places(english.getString(key))).as(key).isEqualTo(places(dutch.getString(key)));
        }
    }

    @Test
    void numbersAreWrittenAsReadersExpect() {
        PageNumbers dutch = new PageNumbers(PageLanguage.NL);
        PageNumbers english = new PageNumbers(PageLanguage.EN);
        assertThat(dutch.count(new BigDecimal("1234567"))).isEqualTo("1.234.567");
        assertThat(dutch.percent(new BigDecimal("0.0925"))).isEqualTo("9,3%");
        assertThat(dutch.percent(new BigDecimal("0.00005138"))).isEqualTo("0,0051%");
        assertThat(dutch.percent(BigDecimal.ZERO)).isEqualTo("0,0%");
        assertThat(dutch.plain(new BigDecimal("-0.001"))).isEqualTo("0,00");
        assertThat(dutch.plain(new BigDecimal("-2.345"))).isEqualTo("\u22122,35");
        assertThat(dutch.euroOfCents(new BigDecimal("27168"))).isEqualTo("€\u00a0271,68");
        assertThat(dutch.euro(new BigDecimal("108335.44"))).isEqualTo("€\u00a0108.335");
        assertThat(english.euro(new BigDecimal("-1234.5"))).isEqualTo("\u2212€1,235");
        assertThat(english.percent(new BigDecimal("0.5"))).isEqualTo("50.0%");
    }

    @Test
    void datesAndListsAreWrittenOut() {
        PageTexts dutch = PageTexts.in(PageLanguage.NL);
        assertThat(dutch.date("2026-03-01")).isEqualTo("1 maart 2026");
        assertThat(dutch.list(java.util.List.of("a", "b", "c"))).isEqualTo("a, b en c");
        assertThat(PageTexts.in(PageLanguage.EN).date("2026-03-01")).isEqualTo("1 March 2026");
    }
}
