package nl.mdzfactsheet.report.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.mdzfactsheet.disclosure.RhoRelease;
import nl.mdzfactsheet.report.result.PageSource;
import nl.mdzfactsheet.report.result.RhoResults;
import nl.mdzfactsheet.report.text.PageFacts;

/** Writes the factsheet of an RHO as a page and as a PDF of that page. Same release, same bytes: nothing on it comes from a clock or the host. */
public final class FactsheetPage {

    /** File names in the folder of an RHO. */
    public static final String HTML = "factsheet.html";

    public static final String PDF = "factsheet.pdf";

    private final PageFacts facts;
    private final Edition edition;
    private final PageTemplate template = new PageTemplate();
    private final PdfPrinter printer = new PdfPrinter();

    /**
     * What the figures are.
     *
     * @param year reporting year
     * @param standPer latest datum_toekenning of the active lines, ISO
     * @param runId identity of the figures
     */
    public record Edition(int year, String standPer, String runId) {}

    public FactsheetPage(PageFacts facts, Edition edition) {
        this.facts = facts;
        this.edition = edition;
    }

    /** Writes both files into the folder, drawn from exactly these rows. */
    public void write(RhoRelease rho, Path folder) {
        PageSource source = new PageSource(new RhoResults(rho), facts);
        PageModel page = PageBuilder.build(source, edition);
        String html = template.render(page, source.texts());
        try {
            Files.writeString(folder.resolve(HTML), html, StandardCharsets.UTF_8);
            Files.write(folder.resolve(PDF), printer.print(html, edition));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
