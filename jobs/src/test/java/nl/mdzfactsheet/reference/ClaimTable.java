package nl.mdzfactsheet.reference;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The six claim tables, with the columns in which they differ. */
public enum ClaimTable {
    HUISARTSENZORG("agb_praktijk", "agb_praktijk"),
    MDZ("agb_hoofdaannemer", "agb_praktijk"),
    FARMACIE("agb_apotheek", "agb_voorschrijver"),
    ELD("agb_uitvoerder", "agb_aanvrager"),
    MSZ("agb_uitvoerder", "agb_verwijzer"),
    PARAMEDISCH("agb_uitvoerder", "agb_verwijzer");

    private final String executingColumn;
    private final String practiceColumn;

    ClaimTable(String executingColumn, String practiceColumn) {
        this.executingColumn = executingColumn;
        this.practiceColumn = practiceColumn;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    String executingColumn() {
        return executingColumn;
    }

    /** The column that can name the practice: where the care was given, asked for, referred or prescribed. */
    String practiceColumn() {
        return practiceColumn;
    }

    static Optional<ClaimTable> of(String label) {
        return Arrays.stream(values()).filter(t -> t.label().equals(label)).findFirst();
    }

    /** The tables in which a code of this list can stand; every table when the list is not given. */
    static Set<ClaimTable> ofList(String list) {
        return switch (list) {
            case "008" -> EnumSet.of(HUISARTSENZORG);
            case "056" -> EnumSet.of(MDZ);
            case "001" -> EnumSet.of(FARMACIE);
            case "016" -> EnumSet.of(ELD);
            case "041" -> EnumSet.of(MSZ);
            case "076", "079", "080" -> EnumSet.of(PARAMEDISCH);
            default -> EnumSet.allOf(ClaimTable.class);
        };
    }
}
