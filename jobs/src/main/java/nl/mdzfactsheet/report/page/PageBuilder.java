package nl.mdzfactsheet.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.mdzfactsheet.report.finding.Finding;
import nl.mdzfactsheet.report.finding.Findings;
import nl.mdzfactsheet.report.page.PageModel.FamilyView;
import nl.mdzfactsheet.report.page.PageModel.Head;
import nl.mdzfactsheet.report.result.PageSource;
import nl.mdzfactsheet.report.text.PageFacts.Named;
import nl.mdzfactsheet.report.text.PageTexts;

/** Puts the sections of a page together. Pure. */
final class PageBuilder {

    private PageBuilder() {}

    static PageModel build(PageSource source, FactsheetPage.Edition edition) {
        List<Finding> findings = Findings.of(source);
        WaterfallSection waterfall = new WaterfallSection(source);
        FamilySection section = new FamilySection(source);
        List<FamilyView> families = families(source).stream().map(section::view).toList();
        return new PageModel(
                source.texts().language().code(),
                head(source, edition),
                new SummarySection(source, waterfall, findings).summary(),
                waterfall.block(),
                families,
                new ClosingSection(source).closing(findings));
    }

    private static Head head(PageSource source, FactsheetPage.Edition edition) {
        PageTexts texts = source.texts();
        String name = source.results().rhoName();
        String year = Integer.toString(edition.year());
        String date = texts.date(edition.standPer());
        return new Head(
                texts.say("head.title", "year", year, "name", name),
                texts.say("head.description", "year", year, "name", name),
                texts.say("head.kicker", "year", year),
                name,
                List.of(texts.say("head.stand", "date", date), texts.say("head.run", "run", edition.runId())));
    }

    /** Families with a measure, in the order of the factsheet; those it does not name last. */
    private static List<String> families(PageSource source) {
        Set<String> present = source.results().families();
        List<String> ordered = new ArrayList<>(source.facts().families().stream()
                .map(Named::id)
                .filter(present::contains)
                .toList());
        present.stream().filter(f -> !ordered.contains(f)).forEach(ordered::add);
        return ordered;
    }
}
