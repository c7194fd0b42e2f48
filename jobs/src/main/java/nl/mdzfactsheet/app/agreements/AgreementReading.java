package nl.mdzfactsheet.app.agreements;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.ingest.Phrase;
import nl.mdzfactsheet.report.book.AgreementSheet;
import nl.mdzfactsheet.report.book.MeasureScale;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.jspecify.annotations.Nullable;

/** Judges a filled row: each cell is what it must be, or a fault with its place. */
final class AgreementReading {

    private static final String ABSOLUTE = "absoluut";
    private static final String RELATIVE = "relatief";
    private static final List<String> KINDS = List.of(ABSOLUTE, RELATIVE);
    private static final List<String> DIRECTIONS = List.of("minstens", "hoogstens");
    private static final Pattern YEAR = Pattern.compile("20[0-9]{2}");
    private static final int DECIMALS = 6;
    private static final BigDecimal LARGEST = BigDecimal.valueOf(999_999_999L);

    /** A factor above this is a percentage without its sign: nobody agrees to double a figure. */
    private static final BigDecimal LARGEST_FACTOR = BigDecimal.valueOf(2);

    private static final int EARLIEST = 5;

    private final Map<String, String> units;
    private final Set<String> rhos;
    private final List<CellFault> faults;

    /**
     * @param units Dutch unit by measure
     * @param rhos the RHOs that exist
     * @param faults where mistakes are added
     */
    AgreementReading(Map<String, String> units, Set<String> rhos, List<CellFault> faults) {
        this.units = Map.copyOf(units);
        this.rhos = Set.copyOf(rhos);
        this.faults = faults;
    }

    /** The agreement of a row; null when something in it is wrong. */
    @Nullable
    FilledAgreement read(FilledRow row) {
        int before = faults.size();
        String measure = known(row, AgreementSheet.MEASURE, units.keySet(), Reason.MEASURE_UNKNOWN);
        String rho = known(row, AgreementSheet.RHO, rhos, Reason.RHO_UNKNOWN);
        String year = year(row, AgreementSheet.YEAR, true);
        String kind = word(row, AgreementSheet.KIND, KINDS);
        String direction = word(row, AgreementSheet.DIRECTION, DIRECTIONS);
        BigDecimal target = target(row, kind, units.getOrDefault(measure, ""));
        String agreedOn = day(row, year);
        String base = year(row, AgreementSheet.BASE_YEAR, false);
        if (!base.isEmpty() && !year.isEmpty() && base.compareTo(year) >= 0) {
            fault(
                    row,
                    AgreementSheet.BASE_YEAR,
                    Reason.DATE_OUT_OF_RANGE,
                    new Phrase(
                            "vul een jaar voor het jaar van de afspraak in",
                            "fill in a year before that of the agreement"));
        }
        if (faults.size() > before || target == null) {
            return null;
        }
        return new FilledAgreement(rho, measure, year, kind, direction, target, base, agreedOn, text(row), row);
    }

    private String known(FilledRow row, String heading, Set<String> existing, Reason otherwise) {
        String text = text(row, heading);
        if (text.isEmpty()) {
            missing(row, heading);
        } else if (!existing.contains(text)) {
            fault(
                    row,
                    heading,
                    otherwise,
                    new Phrase(
                            "neem de code over van het blad zoals het is afgeleverd",
                            "take the code from the sheet as it was handed out"));
        }
        return text;
    }

    private String word(FilledRow row, String heading, List<String> allowed) {
        String word = text(row, heading).toLowerCase(Locale.ROOT);
        if (word.isEmpty()) {
            missing(row, heading);
        } else if (!allowed.contains(word)) {
            fault(
                    row,
                    heading,
                    Reason.ENUM_INVALID,
                    new Phrase("vul in: " + String.join(" of ", allowed), "fill in: " + String.join(" or ", allowed)));
        }
        return word;
    }

    private String year(FilledRow row, String heading, boolean required) {
        Cell cell = row.cell(heading);
        if (cell == null) {
            if (required) {
                missing(row, heading);
            }
            return "";
        }
        boolean number = cell.getType() == CellType.NUMBER;
        String text = number ? plain(cell.asNumber()) : cell.getText().strip();
        if (!(number || cell.getType() == CellType.STRING)
                || !YEAR.matcher(text).matches()) {
            fault(
                    row,
                    heading,
                    Reason.INTEGER_INVALID,
                    new Phrase("vul een jaar in, zoals 2026", "fill in a year, such as 2026"));
            return "";
        }
        return text;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private @Nullable BigDecimal target(FilledRow row, String kind, String unit) {
        Cell cell = row.cell(AgreementSheet.TARGET);
        if (cell == null) {
            missing(row, AgreementSheet.TARGET);
            return null;
        }
        if (!isNumber(row, AgreementSheet.TARGET, cell)) {
            return null;
        }
        BigDecimal typed = cell.asNumber();
        MeasureScale scale = MeasureScale.of(unit);
        boolean share = kind.equals(RELATIVE) || scale == MeasureScale.PERCENT;
        BigDecimal most = kind.equals(RELATIVE) ? LARGEST_FACTOR : BigDecimal.ONE;
        if (share && typed.compareTo(most) > 0) {
            fault(
                    row,
                    AgreementSheet.TARGET,
                    Reason.PERCENTAGE_EXPECTED,
                    new Phrase(
                            "vul het percentage in met het procentteken, zoals 5%",
                            "fill in the percentage with its sign, such as 5%"));
            return null;
        }
        BigDecimal measured =
                (kind.equals(RELATIVE) ? typed : scale.measured(typed)).setScale(DECIMALS, RoundingMode.HALF_UP);
        if (measured.signum() < 0 || measured.compareTo(LARGEST) > 0) {
            fault(
                    row,
                    AgreementSheet.TARGET,
                    Reason.DECIMAL_INVALID,
                    new Phrase("vul een getal van nul of meer in", "fill in a number of zero or more"));
            return null;
        }
        return measured;
    }

    private boolean isNumber(FilledRow row, String heading, Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            return true;
        }
        if (cell.getType() == CellType.FORMULA) {
            fault(
                    row,
                    heading,
                    Reason.FORMULA_FOUND,
                    new Phrase(
                            "typ de waarde zelf in plaats van de formule",
                            "type the value itself in place of the formula"));
        } else {
            fault(
                    row,
                    heading,
                    Reason.NUMBER_EXPECTED,
                    new Phrase(
                            "typ alleen het getal, zonder woorden en niet als tekst",
                            "type the number alone, without words and not as text"));
        }
        return false;
    }

    private String day(FilledRow row, String year) {
        Cell cell = row.cell(AgreementSheet.AGREED_ON);
        if (cell == null) {
            missing(row, AgreementSheet.AGREED_ON);
            return "";
        }
        if (cell.getType() != CellType.NUMBER) {
            fault(
                    row,
                    AgreementSheet.AGREED_ON,
                    Reason.DATE_EXPECTED,
                    new Phrase(
                            "typ de dag als datum, zoals 15-1-2026, niet als tekst of formule",
                            "type the day as a date, such as 15-1-2026, not as text or formula"));
            return "";
        }
        LocalDate day = day(cell);
        if (day == null || !isPlausible(day, year)) {
            fault(
                    row,
                    AgreementSheet.AGREED_ON,
                    Reason.DATE_OUT_OF_RANGE,
                    new Phrase(
                            "vul een datum in, niet later dan het jaar van de afspraak en hooguit vijf jaar ervoor",
                            "fill in a date, not later than the year of the agreement and at most five years before"));
            return "";
        }
        return day.toString();
    }

    /** Not after the year of the agreement, and at most some years before; whatever it is when that year is unknown. */
    private static boolean isPlausible(LocalDate day, String year) {
        if (year.isEmpty()) {
            return true;
        }
        int before = Integer.parseInt(year) - day.getYear();
        return before >= 0 && before <= EARLIEST;
    }

    private static @Nullable LocalDate day(Cell cell) {
        try {
            return cell.asDate().toLocalDate();
        } catch (DateTimeException | ExcelReaderException | ArithmeticException e) {
            return null;
        }
    }

    private static String text(FilledRow row) {
        return text(row, AgreementSheet.TEXT).replaceAll("\\s+", " ");
    }

    private static String text(FilledRow row, String heading) {
        Cell cell = row.cell(heading);
        if (cell == null) {
            return "";
        }
        return cell.getType() == CellType.NUMBER
                ? plain(cell.asNumber())
                : cell.getText().strip();
    }

    private void missing(FilledRow row, String heading) {
        fault(
                row,
                heading,
                Reason.VALUE_MISSING,
                new Phrase(
                        "vul " + heading + " in, of maak de groene vakken van deze rij leeg",
                        "fill in " + heading + ", or clear the green cells of this row"));
    }

    private void fault(FilledRow row, String heading, Reason reason, Phrase rule) {
        faults.add(new CellFault(row.file(), row.sheet(), row.place(heading), reason, rule));
    }
}
