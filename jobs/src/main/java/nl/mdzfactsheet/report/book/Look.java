package nl.mdzfactsheet.report.book;

import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.StyleSetter;

/**
 * How a cell is shown. The format keeps what is in it: text formatted as text stays text when somebody edits the cell, so that it never becomes a formula.
 *
 * @param format number format as Excel stores it, whatever the language of the reader
 * @param tone colour; what it says stands in words in the same cell or row
 * @param wrap true when long text goes on in a next line
 */
record Look(String format, Tone tone, boolean wrap) {

    static final String AS_TEXT = "@";

    static final Look TEXT = new Look(AS_TEXT, Tone.PLAIN, false);
    /** Name of a sheet, to go there. */
    static final Look LINK = new Look(AS_TEXT, Tone.LINK, false);

    static final Look PROSE = new Look("General", Tone.PLAIN, true);
    static final Look WHOLE = new Look("#,##0", Tone.PLAIN, false);
    static final Look DECIMAL = new Look("#,##0.00", Tone.PLAIN, false);
    static final Look RATE = new Look("#,##0.0", Tone.PLAIN, false);
    static final Look PERCENT = new Look("0.0%", Tone.PLAIN, false);
    static final Look EURO = new Look("#,##0.00", Tone.PLAIN, false);
    static final Look DAY = new Look("dd-mm-yyyy", Tone.PLAIN, false);
    static final Look YEAR = new Look("0", Tone.PLAIN, false);

    private static final String LINE = "BFBFBF";

    /** Background of a cell; dark enough text on each for contrast AA. */
    enum Tone {
        PLAIN(""),
        ATTENTION("FFF2CC"),
        SIGNAL("F8CBAD"),
        HIDDEN("EDEDED"),
        INPUT("E2EFDA"),
        LINK("");

        private final String fill;

        Tone(String fill) {
            this.fill = fill;
        }
    }

    Look in(Tone other) {
        return new Look(format, other, wrap);
    }

    /** The same number with a mark behind it, so that the number stays a number and the colour is not alone. */
    Look marked(String mark, Tone other) {
        return new Look(format + "\" " + mark + "\"", other, wrap);
    }

    boolean isText() {
        return format.equals(AS_TEXT) || wrap;
    }

    void applyTo(StyleSetter style) {
        style.format(format)
                .verticalAlignment("top")
                .borderStyle(BorderSide.BOTTOM, BorderStyle.HAIR)
                .borderColor(BorderSide.BOTTOM, LINE);
        if (tone == Tone.INPUT) {
            style.borderStyle(BorderStyle.THIN).borderColor(LINE);
        }
        if (isText()) {
            // A blank before text, else it runs into the number on its left.
            style.horizontalAlignment("left").indent(1);
        }
        if (wrap) {
            style.wrapText(true);
        }
        if (!tone.fill.isEmpty()) {
            style.fillColor(tone.fill);
        }
        if (tone == Tone.LINK) {
            style.fontName("Arial").fontSize(10).fontColor("0B5394").underlined();
        }
        style.set();
    }
}
