package nl.mdzfactsheet.report.page;

import java.util.List;
import nl.mdzfactsheet.report.finding.Finding;

/**
 * What the template shows, in the order of the page.
 *
 * @param language code of the language
 * @param head what stands above everything
 * @param summary the first page
 * @param waterfall where the bundle money went
 * @param families per family its measures
 * @param closing what follows the families
 */
public record PageModel(
        String language, Head head, Summary summary, Block waterfall, List<FamilyView> families, Closing closing) {

    /**
     * What stands above everything.
     *
     * @param title title of the document
     * @param description one sentence about it
     * @param kicker line above the name
     * @param name name of the RHO
     * @param facts year, date and identity of the figures
     */
    public record Head(String title, String description, String kicker, String name, List<String> facts) {

        public Head {
            facts = List.copyOf(facts);
        }
    }

    /**
     * The first page.
     *
     * @param tiles key figures
     * @param findings what stands out, at most five
     * @param notes what can be said of the rest
     */
    public record Summary(List<Tile> tiles, List<FindingView> findings, List<String> notes) {

        public Summary {
            tiles = List.copyOf(tiles);
            findings = List.copyOf(findings);
            notes = List.copyOf(notes);
        }
    }

    /**
     * A key figure.
     *
     * @param label what it is
     * @param figure the figure
     * @param note what it rests on
     */
    public record Tile(String label, String figure, String note) {}

    /**
     * A finding with the word of its kind.
     *
     * @param word word of the kind
     * @param finding the finding
     */
    public record FindingView(String word, Finding finding) {}

    /**
     * Texts, charts and tables in their order, charts as SVG with their title.
     *
     * @param notes sentences above
     * @param charts drawings, each with the words above it
     * @param tables tables below
     */
    public record Block(List<String> notes, List<Chart> charts, List<PageTable> tables) {

        public Block {
            notes = List.copyOf(notes);
            charts = List.copyOf(charts);
            tables = List.copyOf(tables);
        }
    }

    /**
     * A chart.
     *
     * @param title words above it
     * @param note how to read it
     * @param svg the drawing
     */
    public record Chart(String title, String note, String svg) {}

    /**
     * A family of measures.
     *
     * @param id identifier within the page
     * @param title name for people
     * @param overview its measures
     * @param featured the measure shown per practice, with what is shown of it
     */
    public record FamilyView(String id, String title, Block overview, Featured featured) {}

    /**
     * The measure of a family that is shown per practice.
     *
     * @param title its name, empty when there is none
     * @param block what is shown of it
     */
    public record Featured(String title, Block block) {}

    /**
     * What follows the families.
     *
     * @param years year on year
     * @param practices all practices
     * @param agreements PDCA
     * @param reading how to read, a sentence each
     * @param limits what the data cannot say
     * @param definitions measures in words
     */
    public record Closing(
            Block years,
            Block practices,
            Block agreements,
            List<String> reading,
            List<String> limits,
            List<Definition> definitions) {

        public Closing {
            reading = List.copyOf(reading);
            limits = List.copyOf(limits);
            definitions = List.copyOf(definitions);
        }
    }

    /**
     * Measures in words.
     *
     * @param titles names for people of the measures that these words are about
     * @param text unit, reason and source
     */
    public record Definition(List<String> titles, String text) {}

    public PageModel {
        families = List.copyOf(families);
    }
}
