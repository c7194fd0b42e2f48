package nl.mdzfactsheet.reference;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One accepted claim line: where it stood (delivery rank, file, line) and its parsed values. Quantity is in
 * hundredths, money in cents. {@code practiceAgb} is the practice side of the table, see {@link ClaimTable}.
 */
record ClaimLine(
        int delivery,
        int file,
        int line,
        ClaimTable table,
        String id,
        @Nullable String previousId,
        boolean credit,
        String uzovi,
        String person,
        String list,
        String code,
        LocalDate date,
        long quantity,
        long cents,
        LocalDate granted,
        String executingAgb,
        @Nullable String practiceAgb,
        @Nullable String providerAgb,
        @Nullable String specialism,
        @Nullable String diagnosis,
        @Nullable LocalDate end,
        @Nullable String referral) {

    static final Comparator<ClaimLine> BY_PLACE = Comparator.comparingInt(ClaimLine::delivery)
            .thenComparingInt(ClaimLine::file)
            .thenComparingInt(ClaimLine::line);

    /** The order in which the insurer granted lines: datum_toekenning, then declaratie_id. */
    static final Comparator<ClaimLine> BY_GRANT =
            Comparator.comparing(ClaimLine::granted).thenComparing(ClaimLine::id, Utf8Order.INSTANCE);

    static final Comparator<ClaimLine> BY_DATE =
            Comparator.comparing(ClaimLine::date).thenComparing(ClaimLine::id, Utf8Order.INSTANCE);

    static ClaimLine of(ClaimTable table, CheckedRow row, int file) {
        return new ClaimLine(
                row.delivery(),
                file,
                row.line(),
                table,
                row.text("declaratie_id"),
                row.textOrNull("voorgaande_declaratie_id"),
                row.text("debet_credit").equals("C"),
                row.text("uzovi"),
                row.text("verzekerde_id"),
                row.text("prestatiecodelijst"),
                row.text("prestatiecode"),
                row.date("datum_prestatie"),
                row.number("aantal"),
                row.number("bedrag"),
                row.date("datum_toekenning"),
                row.text(table.executingColumn()),
                row.textOrNull(table.practiceColumn()),
                row.textOrNull("agb_zorgverlener"),
                row.textOrNull("specialisme"),
                row.textOrNull("diagnosecode"),
                row.dateOrNull("datum_einde"),
                row.textOrNull("type_verwijzing"));
    }

    /** Equal in all contract columns; the place in the files is not content. */
    boolean sameContent(ClaimLine o) {
        return new ClaimLine(
                        o.delivery,
                        o.file,
                        o.line,
                        table,
                        id,
                        previousId,
                        credit,
                        uzovi,
                        person,
                        list,
                        code,
                        date,
                        quantity,
                        cents,
                        granted,
                        executingAgb,
                        practiceAgb,
                        providerAgb,
                        specialism,
                        diagnosis,
                        end,
                        referral)
                .equals(o);
    }
}
