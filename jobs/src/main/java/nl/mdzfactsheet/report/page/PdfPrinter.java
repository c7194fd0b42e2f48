package nl.mdzfactsheet.report.page;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Calendar;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import nl.mdzfactsheet.table.Sha256;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.w3c.dom.Document;

/** Prints a page as tagged PDF (PDF/UA) with its fonts inside. Dates are those of the figures and the identifier follows from the page, so the same page gives the same bytes. */
final class PdfPrinter {

    private static final String PRODUCER = "mdz-factsheet";
    private static final int BOLD = 700;
    private static final int REGULAR = 400;
    private static final Set<FSFontUseCase> EVERYWHERE = EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG);

    static {
        // The library reports to the console of the host; what matters of its reports is tested.
        XRLog.setLoggingEnabled(false);
    }

    /** Prints a page that is well-formed XML. */
    byte[] print(String html, FactsheetPage.Edition edition) {
        Document page = PrintedPage.of(html);
        try (PDDocument document = new PDDocument()) {
            document.setDocumentId(identifier(html));
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePDDocument(document);
            builder.usePdfUaAccessibility(true);
            builder.withProducer(PRODUCER);
            builder.useSVGDrawer(new BatikSVGDrawer());
            builder.useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null);
            fonts(builder);
            builder.withW3cDocument(page, "");
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
                stamp(document, edition);
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                document.save(out);
                return out.toByteArray();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fonts(PdfRendererBuilder builder) {
        font(builder, "NotoSans-Regular.ttf", "Noto Sans", REGULAR);
        font(builder, "NotoSans-Bold.ttf", "Noto Sans", BOLD);
        font(builder, "NotoSansHebrew-Regular.ttf", "Noto Sans Hebrew", REGULAR);
        font(builder, "NotoSansArabic-Regular.ttf", "Noto Sans Arabic", REGULAR);
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight) {
        builder.useFont(() -> resource("fonts/" + file), family, weight, FontStyle.NORMAL, true, EVERYWHERE);
    }

    static InputStream resource(String name) {
        InputStream in = PdfPrinter.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("Cannot print: " + name + " is not in the program");
        }
        return in;
    }

    private static long identifier(String html) {
        byte[] hash = java.util.HexFormat.of().parseHex(Sha256.start().add(html).hex());
        return ByteBuffer.wrap(hash).getLong();
    }

    /** The day the figures are about, in place of that of printing. */
    private static void stamp(PDDocument document, FactsheetPage.Edition edition) {
        Calendar day = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        day.clear();
        String[] parts = edition.standPer().split("-", -1);
        if (parts.length == 3) {
            day.set(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]) - 1, Integer.parseInt(parts[2]));
        } else {
            day.set(edition.year(), Calendar.DECEMBER, 31);
        }
        PDDocumentInformation information = document.getDocumentInformation();
        information.setCreationDate(day);
        information.setModificationDate(day);
    }
}
