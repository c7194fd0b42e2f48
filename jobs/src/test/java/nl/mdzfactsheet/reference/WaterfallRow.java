package nl.mdzfactsheet.reference;

/** Net MDZ lines of the reporting year per row, programme and class: lines, distinct patients, cents. */
public record WaterfallRow(
        Level level, String programme, String waterfallClass, long quarters, long patients, long cents) {}
