package nl.mdzfactsheet.report.result;

import java.util.HashMap;
import java.util.Map;
import nl.mdzfactsheet.report.text.MeasureWords;
import nl.mdzfactsheet.report.text.PageFacts;
import nl.mdzfactsheet.report.text.PageNumbers;
import nl.mdzfactsheet.report.text.PageTexts;

/** Everything a page is made from: the released rows of one RHO, and words and numbers in the language of the page. */
public final class PageSource {

    private final RhoResults results;
    private final PageFacts facts;
    private final PageTexts texts;
    private final PageNumbers numbers;
    private final Map<String, MeasureWords> measures = new HashMap<>();

    public PageSource(RhoResults results, PageFacts facts) {
        this.results = results;
        this.facts = facts;
        this.texts = PageTexts.in(facts.language());
        this.numbers = new PageNumbers(facts.language());
    }

    public RhoResults results() {
        return results;
    }

    public PageFacts facts() {
        return facts;
    }

    public PageTexts texts() {
        return texts;
    }

    public PageNumbers numbers() {
        return numbers;
    }

    /** A measure in words. */
    public MeasureWords measure(String id) {
        return measures.computeIfAbsent(id, m -> new MeasureWords(m, facts, texts, numbers));
    }
}
