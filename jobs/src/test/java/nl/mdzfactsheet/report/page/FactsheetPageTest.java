package nl.mdzfactsheet.report.page;

import static nl.mdzfactsheet.report.page.PageFixture.NO_SHOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import nl.mdzfactsheet.disclosure.ReleaseFixture;
import nl.mdzfactsheet.report.text.PageLanguage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactsheetPageTest {

    @TempDir
    Path folder = Path.of(".");

    private Document page(PageFixture rows) {
        rows.write(folder);
        return parsed();
    }

    private Document parsed() {
        try {
            return Jsoup.parse(Files.readString(folder.resolve("factsheet.html"), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void theSummarySaysWhomToTalkToAboutWhatAndHowSureItIs() {
        Element first =
                page(PageFixture.ordinary()).select("#summary .findings li").get(0);
        assertThat(first.select("h3").text()).isEqualTo("Signaal Kwartalen zonder spoor van zorg");
        assertThat(first.select("p").get(0).text())
                .startsWith("Eén praktijk valt op (hoog). Zeker: buiten de 99,8%-grens");
        assertThat(first.select(".next").text())
                .isEqualTo("Bespreek met Praktijk De Linde: 38 van de 412 betaalde kwartalen (9,2%); proxy.");
    }

    @Test
    void everyChartHasATextAlternativeAndATableBesideIt() {
        Document page = page(PageFixture.ordinary());
        assertThat(page.select("svg")).hasSize(6);
        for (Element svg : page.select("svg")) {
            assertThat(svg.attr("role")).isEqualTo("img");
            for (String id : svg.attr("aria-labelledby").split(" ", -1)) {
                assertThat(page.getElementById(id))
                        .isNotNull()
                        .extracting(Element::text)
                        .asString()
                        .isNotBlank();
            }
            assertThat(svg.parents().select("section").select("table")).isNotEmpty();
        }
    }

    @Test
    void thePageIsOneDocumentWithoutScriptsRequestsOrTwins() {
        Document page = page(PageFixture.ordinary());
        assertThat(page.select("html").attr("lang")).isEqualTo("nl");
        assertThat(page.title()).isEqualTo("Factsheet multidisciplinaire zorg 2025, RHO Oost");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("script, link, img, iframe, object, use, image")).isEmpty();
        Set<String> ids = new HashSet<>();
        for (Element element : page.getAllElements()) {
            assertThat(element.id().isEmpty() || ids.add(element.id()))
                    .as(element.id())
                    .isTrue();
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey()).doesNotStartWith("on").doesNotStartWith("data-");
                if (List.of("href", "src").contains(attribute.getKey())) {
                    assertThat(attribute.getValue()).startsWith("#");
                    assertThat(page.getElementById(attribute.getValue().substring(1)))
                            .isNotNull();
                }
            }
        }
        assertThat(page.select("style").html()).doesNotContain("url(", "@import");
        assertThat(page.select("table:not(:has(caption)), th:not([scope])")).isEmpty();
    }

    @Test
    void whatIsHiddenIsNotDrawnAndIsOneSignInTables() {
        Document page = page(PageFixture.ordinary());
        assertThat(page.select("svg").text()).contains("Praktijk Zuid").doesNotContain("Verborgen");
        // a dot for each of the two ordinary practices, a triangle for the signal; and the same marks once more in the
        // key
        assertThat(page.select("svg[aria-labelledby^=funnel-no_show] circle")).hasSize(2 + 1);
        assertThat(page.select("#f-bundle_efficiency table.practice tr:contains(Praktijk Verborgen) td"))
                .extracting(Element::text)
                .containsOnly("x");
        Element hiddenClass = page.select("#waterfall-section tr:contains(D7)").get(0);
        assertThat(hiddenClass.select("td").eachText()).containsExactly("€ 2.451 38 kwartalen", "x", "€ 2.451");
    }

    @Test
    void theWaterfallAddsUpWhatIsShown() {
        Document page = page(PageFixture.ordinary());
        assertThat(page.select("#waterfall-d").text())
                .contains(
                        "Netto betaald, getoond deel: € 108.335", "Zonder spoor van zorg (D7, proxy): € 2.451 · 2,3%");
        assertThat(page.select("#summary .tiles").text()).contains("Ketenbedrag (getoond deel) € 108.335");
    }

    @Test
    void anRhoOfWhichEverythingIsHiddenHasAPageThatSaysSo() {
        PageFixture.write(ReleaseFixture.withoutFigures(PageFixture.ordinary().release()), PageLanguage.NL, folder);
        Document page = parsed();
        assertThat(page.select("svg, .findings")).isEmpty();
        assertThat(page.select("#summary").text()).contains("Alle cijfers van deze RHO zijn verborgen");
        assertThat(page.text()).doesNotContain("38 van de 412", "0,0%");
    }

    @Test
    void anRhoWithoutAnyProgrammeOrRowHasAPage() {
        Document page = page(new PageFixture());
        assertThat(page.select("#summary").text()).contains("Er zijn voor deze RHO geen uitkomsten");
        assertThat(page.select("#waterfall-section").text()).contains("er is geen enkel programma");
        assertThat(page.select("#years").text()).contains("geen vorig jaar");
        assertThat(page.select("svg")).isEmpty();
    }

    @Test
    void theFirstYearHasNoChange() {
        PageFixture rows = new PageFixture().rho(NO_SHOW, "64", "1602", "expected", "60.1");
        assertThat(page(rows).select("#years").text()).contains("Er is geen vorig jaar om mee te vergelijken");
    }

    @Test
    void namesAreTextWhateverTheyHold() {
        String script = "<script>alert('x')</script> & \"zonen\"";
        String hebrew = "\u202Eמרפאה\u202C";
        PageFixture rows = new PageFixture().named("RHO <b>Vet</b> & co");
        rows.rho(NO_SHOW, "64", "1602", "expected", "60.1");
        List<String> names = List.of(
                script,
                "=HYPERLINK(\"http://x\")",
                hebrew,
                "Zeer lange naam ".repeat(30).strip());
        for (int i = 0; i < names.size(); i++) {
            rows.practice(NO_SHOW, "0100000" + i, names.get(i), "3" + i, "412", "funnel_signal", "signal_high");
        }
        Document page = page(rows);
        assertThat(page.select("h1").text()).isEqualTo("RHO <b>Vet</b> & co");
        assertThat(page.select("script, h1 b")).isEmpty();
        assertThat(page.select("table.practice bdi").eachText())
                .containsExactlyInAnyOrder(script, names.get(1), "מרפאה", names.get(3));
        assertThat(page.text()).doesNotContain("\u202E");
        assertThat(page.select("svg text").eachText())
                .allSatisfy(t -> assertThat(t.length()).isLessThan(60));
    }

    @Test
    void aHundredPracticesAreInTheTableAndBothEndsInTheChart() {
        PageFixture rows = new PageFixture().rho(NO_SHOW, "5050", "41200", "expected", "5050");
        for (int i = 1; i <= 100; i++) {
            rows.practice(
                    NO_SHOW,
                    String.format(Locale.ROOT, "01%06d", i),
                    "Praktijk " + i,
                    Integer.toString(i),
                    "412",
                    "lower95",
                    "0.01",
                    "upper95",
                    "0.3");
        }
        Document page = page(rows);
        assertThat(page.select("#f-bundle_efficiency table.practice tbody tr")).hasSize(100);
        List<String> drawn = page.select("svg[aria-labelledby^=dots] text:matches(^Praktijk)")
                .eachText();
        assertThat(drawn).hasSize(24).contains("Praktijk 100", "Praktijk 89", "Praktijk 12", "Praktijk 1");
        assertThat(drawn).doesNotContain("Praktijk 88", "Praktijk 13");
        assertThat(page.text()).contains("De 12 hoogste en 12 laagste van 100 getoonde praktijken");
    }

    @Test
    void anAgreementIsShownWithRoomForTheTalk() {
        PageFixture rows = PageFixture.ordinary()
                .row(
                        "pdca",
                        Map.ofEntries(
                                Map.entry("rho_id", "R1"),
                                Map.entry("measure_id", NO_SHOW),
                                Map.entry("agreed", "Minder kwartalen zonder zorg"),
                                Map.entry("direction", "hoogstens"),
                                Map.entry("baseline_year", "2024"),
                                Map.entry("baseline", "0.05"),
                                Map.entry("shrunken_baseline", "0.045"),
                                Map.entry("target", "0.02"),
                                Map.entry("result", "0.04"),
                                Map.entry("verdict", "NOT_MET"),
                                Map.entry("practices_contributing_most", "Praktijk De Linde"),
                                Map.entry("status", "OK")));
        Document page = page(rows);
        assertThat(page.select("#pdca tbody td"))
                .extracting(Element::text)
                .containsExactly("5,0% (2024) zonder toeval 4,5%", "2,0% hoogstens", "4,0%", "niet gehaald", "", "");
        assertThat(page.select("#pdca tbody th").text()).contains("Meeste invloed: Praktijk De Linde");
    }

    @Test
    void casemixAndMoneyAreShownOnTheirOwnScale() {
        Document page = page(PageFixture.ordinary());
        assertThat(page.select("#f-prescribing table.measures tbody td").eachText())
                .startsWith("123,5 O/E 1,13");
        assertThat(page.select("#f-bundle_efficiency table.measures tr:contains(Bedrag zonder)")
                        .text())
                .contains("Bedrag zonder spoor van zorg euro per deelnemer · proxy € 2,72");
    }

    @Test
    void theLimitsWithRealDifferencesAreDrawnWhenTheirSpreadIsReleased() {
        String key = "svg[aria-labelledby^=funnel-no_show] text:contains(met gewone verschillen)";
        assertThat(page(PageFixture.ordinary()).select(key)).isEmpty();
        PageFixture rows = PageFixture.ordinary()
                .row(
                        "variation",
                        Map.of("measure_id", NO_SHOW, "level", "practice", "k", "40", "phi", "2", "tau2", "0.001"));
        assertThat(page(rows).select(key)).hasSize(2);
    }

    @Test
    void anEnglishPageIsEnglish() {
        PageFixture.write(PageFixture.ordinary().release(), PageLanguage.EN, folder);
        Document page = parsed();
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("#summary .findings li").get(0).select(".next").text())
                .isEqualTo("Talk with Praktijk De Linde: 38 of the 412 paid quarters (9.2%); proxy.");
        assertThat(page.select("main").text()).doesNotContain("praktijken", "kwartalen", "verborgen");
    }

    @Test
    void theSameRowsGiveTheSameBytesOnAnyHost() throws IOException {
        PageFixture.ordinary().write(folder);
        byte[] html = Files.readAllBytes(folder.resolve("factsheet.html"));
        byte[] pdf = Files.readAllBytes(folder.resolve("factsheet.pdf"));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            PageFixture.ordinary().write(folder);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertThat(Files.readAllBytes(folder.resolve("factsheet.html"))).isEqualTo(html);
        assertThat(Files.readAllBytes(folder.resolve("factsheet.pdf"))).isEqualTo(pdf);
    }
}
