package nl.mdzfactsheet.ingest;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.mdzfactsheet.contract.ColumnContract;
import nl.mdzfactsheet.contract.TableContract.Role;
import org.jspecify.annotations.Nullable;

/** What a row must be in the store, worked out from its text with the ordinary Java classes and nothing of the intake. */
final class TypedRow {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,2})?");
    private static final long OPEN = LocalDate.of(9999, 12, 31).toEpochDay();

    private TypedRow() {}

    /** The stored values as one text; null when the cells hold something that has no typed value. */
    static @Nullable String of(Sheet sheet, List<String> cells) {
        try {
            return switch (sheet.contract().role()) {
                case CLAIMS -> claim(sheet, cells);
                case PERSONS -> insured(sheet, cells);
                case CONTACTS -> contact(sheet, cells);
                case REFERENCE, NONE -> reference(sheet, cells);
            };
        } catch (DateTimeException | NumberFormatException | ArithmeticException e) {
            return null;
        }
    }

    /** Cents of a claim line, 0 when the amount cannot be read. */
    static long cents(Sheet sheet, List<String> cells) {
        String amount = sheet.claims() ? cell(sheet, cells, "bedrag") : "";
        return AMOUNT.matcher(amount).matches() ? hundredths(amount) : 0;
    }

    static boolean debit(Sheet sheet, List<String> cells) {
        return !sheet.claims() || !cell(sheet, cells, "debet_credit").equals("C");
    }

    private static String claim(Sheet sheet, List<String> cells) {
        String table = sheet.contract().name();
        String executing =
                switch (table) {
                    case "huisartsenzorg" -> "agb_praktijk";
                    case "mdz" -> "agb_hoofdaannemer";
                    case "farmacie" -> "agb_apotheek";
                    default -> "agb_uitvoerder";
                };
        String related =
                switch (table) {
                    case "huisartsenzorg" -> "agb_zorgverlener";
                    case "mdz" -> "agb_praktijk";
                    case "farmacie" -> "agb_voorschrijver";
                    case "eld" -> "agb_aanvrager";
                    default -> "agb_verwijzer";
                };
        List<String> kinds = List.of("huisarts", "spoed", "intern", "overig");
        String referral = cell(sheet, cells, "type_verwijzing");
        return String.join(
                "|",
                cell(sheet, cells, "verzekerde_id"),
                Long.toString(day(cell(sheet, cells, "datum_prestatie"))),
                cell(sheet, cells, "debet_credit").equals("D") ? "D" : "C",
                number(cell(sheet, cells, "uzovi")),
                cell(sheet, cells, "prestatiecodelijst") + "/" + cell(sheet, cells, "prestatiecode"),
                Long.toString(day(cell(sheet, cells, "datum_toekenning"))),
                Long.toString(hundredths(cell(sheet, cells, "aantal"))),
                Long.toString(hundredths(cell(sheet, cells, "bedrag"))),
                number(cell(sheet, cells, executing)),
                number(cell(sheet, cells, related)),
                cell(sheet, cells, "specialisme"),
                cell(sheet, cells, "diagnosecode"),
                cell(sheet, cells, "datum_einde").isEmpty()
                        ? "-1"
                        : Long.toString(day(cell(sheet, cells, "datum_einde"))),
                Integer.toString(kinds.indexOf(referral)),
                cell(sheet, cells, "declaratie_id"),
                cell(sheet, cells, "voorgaande_declaratie_id"));
    }

    private static String insured(Sheet sheet, List<String> cells) {
        return String.join(
                "|",
                cell(sheet, cells, "verzekerde_id"),
                number(cell(sheet, cells, "uzovi")),
                number(cell(sheet, cells, "geboortejaar")),
                number(cell(sheet, cells, "geslacht")),
                number(cell(sheet, cells, "postcode4")),
                Long.toString(day(cell(sheet, cells, "verzekerd_van"))),
                Long.toString(openDay(cell(sheet, cells, "verzekerd_tot"))),
                Long.toString(openDay(cell(sheet, cells, "overlijdensdatum"))));
    }

    private static String contact(Sheet sheet, List<String> cells) {
        return String.join(
                "|",
                cell(sheet, cells, "verzekerde_id"),
                cell(sheet, cells, "contact_id"),
                number(cell(sheet, cells, "agb_praktijk")),
                cell(sheet, cells, "programma"),
                Long.toString(day(cell(sheet, cells, "datum"))),
                Boolean.toString(cell(sheet, cells, "uitkomst").equals("verschenen")));
    }

    private static String reference(Sheet sheet, List<String> cells) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            values.add(referenceValue(sheet.contract().columns().get(i), cells.get(i)));
        }
        return String.join("|", values);
    }

    /** Numbers and days without their notation, texts as they are. */
    static String referenceValue(ColumnContract column, String cell) {
        if (cell.isEmpty()) {
            return "";
        }
        return switch (column.format()) {
            case MONEY, DECIMAL, QUANTITY, INTEGER, SES ->
                new BigDecimal(cell).stripTrailingZeros().toPlainString();
            case VALID_FROM, VALID_TO, DATE -> Long.toString(day(cell));
            default -> cell;
        };
    }

    static boolean hasRole(Sheet sheet, Role role) {
        return sheet.contract().role() == role;
    }

    private static String cell(Sheet sheet, List<String> cells, String column) {
        int at = sheet.columns().indexOf(column);
        return at < 0 ? "" : cells.get(at);
    }

    private static long day(String text) {
        return LocalDate.parse(text, DAY).toEpochDay();
    }

    private static long openDay(String text) {
        return text.isEmpty() ? OPEN : day(text);
    }

    private static long hundredths(String text) {
        return new BigDecimal(text).movePointRight(2).longValueExact();
    }

    private static String number(String text) {
        return text.isEmpty() ? "-1" : Integer.toString(Integer.parseInt(text));
    }
}
