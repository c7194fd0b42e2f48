package nl.mdzfactsheet.patient.reference;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import nl.mdzfactsheet.patient.ClaimTable;
import nl.mdzfactsheet.patient.DayRange;
import nl.mdzfactsheet.patient.NetLine;
import org.jspecify.annotations.Nullable;

/**
 * A row of indicaties: a pattern of claim lines that says something about a programme.
 *
 * @param codeList prestatiecodelijst; null = any
 * @param specialism specialisme; null = any
 * @param codePrefix prefix of the ATC code, service code or diagnosis
 * @param minimumLines minimum_aantal
 */
public record Indication(
        String programme,
        Role role,
        Kind kind,
        @Nullable String codeList,
        @Nullable String specialism,
        String codePrefix,
        int minimumLines,
        DayRange valid,
        String source)
        implements Dated, Serializable {

    /** What a met row means: the person belongs in the programme, is treated by a specialist, or was active in it. */
    public enum Role {
        INDICATIE,
        TWEEDELIJN,
        SPOOR
    }

    /** What the prefix is matched with. */
    public enum Kind {
        ATC,
        PRESTATIE,
        DIAGNOSE
    }

    static Indication of(TextRow row) {
        return new Indication(
                row.text("programma"),
                Role.valueOf(row.text("rol").toUpperCase(Locale.ROOT)),
                Kind.valueOf(row.text("soort").toUpperCase(Locale.ROOT)),
                row.optional("prestatiecodelijst"),
                row.optional("specialisme"),
                row.text("code_prefix"),
                row.number("minimum_aantal"),
                row.valid(),
                row.text("bron"));
    }

    boolean matches(NetLine line) {
        String code =
                switch (kind) {
                    case ATC -> line.atc();
                    case PRESTATIE -> line.claim().service().code();
                    case DIAGNOSE -> line.claim().diagnosis();
                };
        return code != null
                && code.startsWith(codePrefix)
                && (codeList == null || codeList.equals(line.claim().service().list()))
                && (specialism == null || specialism.equals(line.claim().specialism()));
    }

    /** The claim tables that can hold matching lines. */
    public Set<ClaimTable> tables() {
        return switch (kind) {
            case ATC -> EnumSet.of(ClaimTable.FARMACIE);
            case DIAGNOSE -> EnumSet.of(ClaimTable.MSZ);
            case PRESTATIE -> tablesOf(codeList);
        };
    }

    private static Set<ClaimTable> tablesOf(@Nullable String codeList) {
        return switch (codeList == null ? "" : codeList) {
            case "008" -> EnumSet.of(ClaimTable.HUISARTSENZORG);
            case "056" -> EnumSet.of(ClaimTable.MDZ);
            case "001" -> EnumSet.of(ClaimTable.FARMACIE);
            case "016" -> EnumSet.of(ClaimTable.ELD);
            case "041" -> EnumSet.of(ClaimTable.MSZ);
            case "076", "079", "080" -> EnumSet.of(ClaimTable.PARAMEDISCH);
            default -> EnumSet.allOf(ClaimTable.class);
        };
    }
}
