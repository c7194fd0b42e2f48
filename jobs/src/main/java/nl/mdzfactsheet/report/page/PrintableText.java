package nl.mdzfactsheet.report.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Texts of a page with nothing in them that the fonts of the PDF cannot draw. Without this a text would get a number sign in such a place and a chart a letter of the host, so that the same page
 * differed from host to host.
 */
final class PrintableText {

    /** Fonts of the PDF, below {@code fonts/}. */
    static final List<String> FONTS = List.of(
            "NotoSans-Regular.ttf", "NotoSans-Bold.ttf", "NotoSansHebrew-Regular.ttf", "NotoSansArabic-Regular.ttf");

    private static final int MINUS = 0x2212;
    private static final int DASH = 0x2013;
    private static final int UNKNOWN = 0xFFFD;
    private static final List<CmapLookup> GLYPHS = glyphs();

    private PrintableText() {}

    /** Rewrites the texts below a node. */
    static void inPlace(Node node) {
        if (node instanceof Text text) {
            String data = text.getData();
            String printable = of(data);
            if (!printable.equals(data)) {
                text.setData(printable);
            }
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            inPlace(child);
        }
    }

    /** The text with a dash for a minus, which our fonts have not, and one sign for every other letter that none of them has; what only steers the layout is left out. */
    static String of(String text) {
        if (text.chars().allMatch(c -> c < 0x80)) {
            return text;
        }
        StringBuilder printable = new StringBuilder();
        text.codePoints()
                .filter(c -> hasGlyph(c) || Character.getType(c) != Character.FORMAT)
                .map(PrintableText::drawn)
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }

    private static int drawn(int character) {
        if (Character.isWhitespace(character) || hasGlyph(character)) {
            return character;
        }
        return character == MINUS ? DASH : UNKNOWN;
    }

    private static boolean hasGlyph(int character) {
        return GLYPHS.stream().anyMatch(g -> g.getGlyphId(character) != 0);
    }

    private static List<CmapLookup> glyphs() {
        List<CmapLookup> glyphs = new ArrayList<>();
        for (String font : FONTS) {
            try (var in = PdfPrinter.resource("fonts/" + font);
                    TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
                glyphs.add(parsed.getUnicodeCmapLookup());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return List.copyOf(glyphs);
    }
}
