package nl.mdzfactsheet.report.chart;

/** Colours of the charts: apart in brightness, readable on white, told apart by colour-blind readers; no meaning rests on them alone. */
final class Palette {

    static final String INK = "#1b2a38";
    static final String QUIET = "#55636f";
    static final String GRID = "#dde3e8";
    static final String BAND = "#dce7ec";
    static final String INNER_BAND = "#b3cbd6";
    static final String OWN = "#0b4f6c";
    static final String ORDINARY = "#6b7d8a";
    static final String ATTENTION = "#9a5b00";
    static final String SIGNAL = "#a8201a";
    static final String LIMIT = "#55636f";
    static final String WHITE = "#ffffff";
    static final String TRACE = "#8fa3b0";

    private Palette() {}
}
