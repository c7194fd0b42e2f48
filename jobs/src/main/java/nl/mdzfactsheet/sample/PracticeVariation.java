package nl.mdzfactsheet.sample;

import java.util.Locale;

/** How practices differ from each other in prescribing, contacts, inhalers, inclusion and no-shows; the rest of a sample does not depend on it. */
public enum PracticeVariation {
    /** Every practice has effects of its own, as practices have. */
    NATURAL,
    /** No practice differs but by chance: how often does a comparison cry wolf? */
    NONE,
    /** As NONE, but every tenth practice is far out: does a comparison find them? */
    OUTLIERS;

    private static final int OUT_OF = 10;
    private static final int OUTLIER = 4;
    private static final Practice.Effects ALIKE = new Practice.Effects(1, 1, 1, 1, 1);
    private static final Practice.Effects FAR_OUT = new Practice.Effects(2.5, 2, 3, 1.5, 6);

    /** The variation of that name, in lower case; another name is refused. */
    public static PracticeVariation of(String name) {
        for (PracticeVariation variation : values()) {
            if (variation.name().toLowerCase(Locale.ROOT).equals(name)) {
                return variation;
            }
        }
        throw new IllegalArgumentException("Cannot vary practices so: natural, none or outliers");
    }

    /** @param natural the effects of its own */
    Practice.Effects effects(int practice, Practice.Effects natural) {
        return switch (this) {
            case NATURAL -> natural;
            case NONE -> ALIKE;
            case OUTLIERS -> practice % OUT_OF == OUTLIER ? FAR_OUT : ALIKE;
        };
    }
}
