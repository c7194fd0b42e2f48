package nl.mdzfactsheet.report.text;

import java.util.List;
import nl.mdzfactsheet.definition.LocalText;
import nl.mdzfactsheet.definition.MeasureDefinition;

/**
 * What a page says beside released rows: its language and the names that definitions give.
 *
 * @param language language of the page
 * @param measures measures in the order of the catalogue
 * @param families families in the order of the factsheet
 * @param programmes programmes in programme order
 */
public record PageFacts(
        PageLanguage language, List<MeasureText> measures, List<Named> families, List<Named> programmes) {

    /**
     * A measure in words.
     *
     * @param id stable identifier
     * @param title name for people
     * @param unit unit of the value
     * @param why why it is measured
     * @param source where that reason comes from
     */
    public record MeasureText(String id, LocalText title, LocalText unit, LocalText why, String source) {

        /** The words of a definition. */
        public static MeasureText of(MeasureDefinition measure) {
            return new MeasureText(
                    measure.id(),
                    measure.title(),
                    measure.unit(),
                    measure.why().text(),
                    measure.why().source());
        }
    }

    /**
     * Something with an identifier and a name for people.
     *
     * @param id word in the tables
     * @param title name for people
     */
    public record Named(String id, LocalText title) {}

    public PageFacts {
        measures = List.copyOf(measures);
        families = List.copyOf(families);
        programmes = List.copyOf(programmes);
    }

    /** A Dutch page without any definition: every id stands for itself. */
    public static PageFacts none() {
        return new PageFacts(PageLanguage.NL, List.of(), List.of(), List.of());
    }

    /** The measure with this id; its id stands for every text when no definition names it. */
    public MeasureText measure(String id) {
        return measures.stream().filter(m -> m.id().equals(id)).findFirst().orElseGet(() -> {
            LocalText itself = new LocalText(id, id);
            return new MeasureText(id, itself, new LocalText("", ""), new LocalText("", ""), "");
        });
    }

    /** Name of a programme in the language of the page. */
    public String programme(String id) {
        return title(programmes, id);
    }

    /** Name of a family in the language of the page. */
    public String family(String id) {
        return title(families, id);
    }

    /** A text in the language of the page. */
    public String in(LocalText text) {
        return text.in(language.code());
    }

    private String title(List<Named> names, String id) {
        return names.stream()
                .filter(n -> n.id().equals(id))
                .findFirst()
                .map(n -> in(n.title()))
                .orElse(id);
    }
}
