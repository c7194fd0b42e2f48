package nl.mdzfactsheet.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintedPdfTest {

    @TempDir
    Path folder = Path.of(".");

    @BeforeEach
    void write() {
        PageFixture.ordinary()
                .practice(PageFixture.NO_SHOW, "01000009", "מרפאה العيادة", "10", "400")
                .write(folder);
    }

    private PDDocument open() throws IOException {
        return Loader.loadPDF(folder.resolve("factsheet.pdf").toFile());
    }

    @Test
    void thePdfIsTaggedAndHasALanguageAndATitle() throws IOException {
        try (PDDocument pdf = open()) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("nl");
            assertThat(pdf.getDocumentInformation().getTitle())
                    .isEqualTo("Factsheet multidisciplinaire zorg 2025, RHO Oost");
            assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            assertThat(new String(
                            pdf.getDocumentCatalog().getMetadata().toByteArray(),
                            java.nio.charset.StandardCharsets.UTF_8))
                    .contains("<pdfuaid:part>1</pdfuaid:part>");
            List<PDStructureElement> elements =
                    elements(pdf.getDocumentCatalog().getStructureTreeRoot());
            assertThat(elements.stream().map(PDStructureElement::getStructureType))
                    .contains("H1", "H2", "H3", "P", "Table", "TR", "TH", "TD", "Caption", "Figure", "L", "LI");
        }
    }

    @Test
    void everyFigureHasAnAlternativeText() throws IOException {
        try (PDDocument pdf = open()) {
            List<PDStructureElement> figures = elements(pdf.getDocumentCatalog().getStructureTreeRoot()).stream()
                    .filter(e -> e.getStructureType().equals("Figure"))
                    .toList();
            assertThat(figures).hasSize(6).allSatisfy(f -> assertThat(f.getAlternateDescription())
                    .isNotBlank());
            assertThat(figures.stream().map(PDStructureElement::getAlternateDescription))
                    .anyMatch(a -> a.startsWith("Trechterplot van de praktijken, Kwartalen zonder spoor van zorg."));
        }
    }

    @Test
    void everyFontIsInside() throws IOException {
        try (PDDocument pdf = open()) {
            List<String> names = new ArrayList<>();
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    names.add(font.getName());
                }
            }
            assertThat(names)
                    .anyMatch(n -> n.endsWith("NotoSans-Regular"))
                    .anyMatch(n -> n.endsWith("NotoSansHebrew-Regular"));
        }
    }

    @Test
    void theFirstPageIsTheSummary() throws IOException {
        try (PDDocument pdf = open()) {
            PDFTextStripper text = new PDFTextStripper();
            text.setEndPage(1);
            assertThat(text.getText(pdf))
                    .contains("In één minuut", "38 van de 412 betaalde kwartalen", "1 / " + pdf.getNumberOfPages())
                    .doesNotContain("Waar het ketenbedrag heen ging");
            text.setStartPage(2);
            text.setEndPage(2);
            assertThat(text.getText(pdf)).contains("Waar het ketenbedrag heen ging");
        }
    }

    private static List<PDStructureElement> elements(PDStructureNode node) {
        List<PDStructureElement> found = new ArrayList<>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                found.add(element);
                found.addAll(elements(element));
            }
        }
        return found;
    }
}
