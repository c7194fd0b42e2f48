package nl.mdzfactsheet.report.chart;

/** How a unit is drawn: the shape says what the funnel says of it, the colour only repeats it. */
public enum Mark {
    /** Within the limits: a dot. */
    ORDINARY,
    /** Not judged: an open dot. */
    UNJUDGED,
    /** Beyond 95 %: a diamond. */
    ATTENTION,
    /** Beyond 99.8 %, above: a triangle that points up. */
    SIGNAL_HIGH,
    /** Beyond 99.8 %, below: a triangle that points down. */
    SIGNAL_LOW,
    /** The RHO itself: a square. */
    OWN;

    /** The mark for a word of {@code funnel_signal}. */
    public static Mark of(String signal) {
        return switch (signal) {
            case "signal_high" -> SIGNAL_HIGH;
            case "signal_low" -> SIGNAL_LOW;
            case "attention_high", "attention_low" -> ATTENTION;
            case "" -> UNJUDGED;
            default -> ORDINARY;
        };
    }

    /** True when the eye should go there. */
    public boolean stands() {
        return this == ATTENTION || this == SIGNAL_HIGH || this == SIGNAL_LOW;
    }

    /** Key of its words. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    String colour() {
        return switch (this) {
            case ATTENTION -> Palette.ATTENTION;
            case SIGNAL_HIGH, SIGNAL_LOW -> Palette.SIGNAL;
            case OWN -> Palette.OWN;
            default -> Palette.ORDINARY;
        };
    }

    void draw(Svg svg, double x, double y) {
        switch (this) {
            case ORDINARY -> svg.circle(x, y, 3.6, Palette.ORDINARY, Palette.WHITE);
            case UNJUDGED -> svg.circle(x, y, 3.4, Palette.WHITE, Palette.ORDINARY);
            case ATTENTION ->
                svg.polygon(
                        new double[] {x, y - 5.6, x + 5.6, y, x, y + 5.6, x - 5.6, y},
                        Palette.ATTENTION,
                        Palette.WHITE);
            case SIGNAL_HIGH ->
                svg.polygon(new double[] {x, y - 6.4, x + 6, y + 4.6, x - 6, y + 4.6}, Palette.SIGNAL, Palette.WHITE);
            case SIGNAL_LOW ->
                svg.polygon(new double[] {x, y + 6.4, x + 6, y - 4.6, x - 6, y - 4.6}, Palette.SIGNAL, Palette.WHITE);
            case OWN -> svg.rect(x - 4.6, y - 4.6, 9.2, 9.2, Palette.OWN);
        }
    }
}
