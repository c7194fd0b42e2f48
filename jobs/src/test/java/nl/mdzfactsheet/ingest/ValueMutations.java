package nl.mdzfactsheet.ingest;

import static nl.mdzfactsheet.contract.ValueFormat.AGB;
import static nl.mdzfactsheet.contract.ValueFormat.CODE;
import static nl.mdzfactsheet.contract.ValueFormat.CODE_LIST;
import static nl.mdzfactsheet.contract.ValueFormat.DATE;
import static nl.mdzfactsheet.contract.ValueFormat.DECIMAL;
import static nl.mdzfactsheet.contract.ValueFormat.ENUM;
import static nl.mdzfactsheet.contract.ValueFormat.FLAG;
import static nl.mdzfactsheet.contract.ValueFormat.GRANT_DATE;
import static nl.mdzfactsheet.contract.ValueFormat.ID;
import static nl.mdzfactsheet.contract.ValueFormat.INTEGER;
import static nl.mdzfactsheet.contract.ValueFormat.MONEY;
import static nl.mdzfactsheet.contract.ValueFormat.POSTCODE4;
import static nl.mdzfactsheet.contract.ValueFormat.PROGRAMME;
import static nl.mdzfactsheet.contract.ValueFormat.PSEUDONYM;
import static nl.mdzfactsheet.contract.ValueFormat.QUANTITY;
import static nl.mdzfactsheet.contract.ValueFormat.SERVICE_DATE;
import static nl.mdzfactsheet.contract.ValueFormat.UZOVI;
import static nl.mdzfactsheet.contract.ValueFormat.VALID_FROM;
import static nl.mdzfactsheet.contract.ValueFormat.VALID_TO;
import static nl.mdzfactsheet.contract.ValueFormat.YEAR;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import nl.mdzfactsheet.contract.ValueFormat;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.ingest.Draft.Fate;
import nl.mdzfactsheet.ingest.Draft.Row;
import org.jspecify.annotations.Nullable;

/** Faults inside a cell. */
final class ValueMutations {

    private static final ValueFormat[] DAYS = {SERVICE_DATE, GRANT_DATE, VALID_FROM, VALID_TO, DATE};
    private static final String ODD = "abzAZ09.,-+ $=@_/\u00e9";

    private ValueMutations() {}

    static List<Mutation> all() {
        List<Mutation> all = new ArrayList<>(List.of(
                bad("amount in the other notation", List.of("12,34", "4711,5"), Reason.DECIMAL_NOTATION, MONEY),
                bad("amount with a sign, too fine or too large", badAmounts(), Reason.AMOUNT_INVALID, MONEY),
                bad("day that does not exist", badDays(), Reason.DATE_INVALID, DAYS),
                bad("day in another notation", otherDays(), Reason.DATE_INVALID, DAYS),
                bad("day out of range", farDays(), Reason.DATE_OUT_OF_RANGE, SERVICE_DATE, GRANT_DATE),
                bad("AGB of another length", badAgb(), Reason.AGB_INVALID, AGB),
                bad("label that is none", List.of("311", "33110", "abcd"), Reason.UZOVI_INVALID, UZOVI),
                bad("word that is not in the list", List.of("X", "d", "Verschenen"), Reason.ENUM_INVALID, ENUM, FLAG),
                bad(
                        "quantity of nothing",
                        List.of("0", "-1", "1.005", "1e2", "veel"),
                        Reason.QUANTITY_INVALID,
                        QUANTITY),
                bad("list that is none", List.of("8", "0008", "a08"), Reason.CODE_INVALID, CODE_LIST),
                bad(
                        "code that is none",
                        List.of("12 000", "1/2", "x".repeat(21)),
                        Reason.CODE_INVALID,
                        CODE,
                        PROGRAMME),
                bad(
                        "identifier that is none",
                        List.of("KANARIE PIET", "x".repeat(65), "caf\u00e9-1"),
                        Reason.ID_INVALID,
                        ID),
                bad("number that is none", List.of("x1", "-5", "1.2.3"), null, INTEGER, YEAR, POSTCODE4, DECIMAL)));
        all.add(pseudonym());
        all.add(of("number of a citizen", ValueMutations::citizen, PSEUDONYM));
        all.add(of("label of another insurer", ValueMutations::foreignLabel, UZOVI));
        all.add(of("day outside the period", ValueMutations::outsidePeriod, SERVICE_DATE));
        all.add(of("end before the beginning", ValueMutations::endFirst, VALID_TO));
        all.add(Mutation.anywhere("mandatory value missing", ValueMutations::missing));
        all.add(fuzz("character changed", (text, d) -> {
            int at = d.any(text.length());
            return text.substring(0, at) + odd(d) + text.substring(at + 1);
        }));
        all.add(fuzz("character too many", (text, d) -> {
            int at = 1 + d.any(text.length());
            return text.substring(0, at) + odd(d) + text.substring(at);
        }));
        all.add(fuzz("character lost", (text, d) -> {
            int at = d.any(text.length());
            return text.substring(0, at) + text.substring(at + 1);
        }));
        all.add(fuzz("quote inside a value", (text, d) -> {
            int at = 1 + d.any(text.length());
            return text.substring(0, at) + '"' + text.substring(at);
        }));
        all.add(fuzz("control character", (text, d) -> text + (char) d.any(9)));
        all.add(fuzz("blanks around a value", (text, d) -> " " + text + " "));
        all.add(Mutation.anywhere("two values swapped", ValueMutations::swap));
        return all;
    }

    private static List<String> badAmounts() {
        return List.of(
                "-12.50",
                "+12.50",
                "1.005",
                "1e3",
                "12.",
                ".5",
                "1000000000.00",
                "NaN",
                "1.234,56",
                "1,234.56",
                "1 234.56",
                "\u20ac 12,50",
                "0x10",
                "12.5 ");
    }

    private static List<String> badDays() {
        return List.of("2025-02-30", "2025-13-01", "2023-02-29", "2025-00-10", "2025-04-31");
    }

    private static List<String> otherDays() {
        return List.of("31-12-2025", "12/31/2025", "45291", "2025", "2025-03", "20250304", "2025-3-4", "12025-01-01");
    }

    private static List<String> farDays() {
        return List.of("2026-01-16", "9999-12-31", "2005-12-31", "0023-03-04");
    }

    private static List<String> badAgb() {
        return List.of("1012345", "0101234567", "0101234a", "AGB12345", "01 12345");
    }

    private interface Bend {
        String bend(String text, Draft draft);
    }

    private static Mutation of(String name, Consumer<Draft> fault, ValueFormat... formats) {
        return new Mutation(
                name,
                s -> s.contract().columns().stream()
                        .anyMatch(c -> List.of(formats).contains(c.format())),
                fault);
    }

    /** A value that must go to quarantine for one reason; null when every reason of a value will do. */
    private static Mutation bad(String name, List<String> values, @Nullable Reason reason, ValueFormat... formats) {
        return of(
                name,
                draft -> {
                    int column = draft.any(draft.columns(formats));
                    Reason[] reasons = reason == null ? new Reason[0] : new Reason[] {reason};
                    draft.change(draft.anyRow(), column, draft.any(values), Fate.LOST, reasons);
                },
                formats);
    }

    private static Mutation pseudonym() {
        List<UnaryOperator<String>> ways =
                List.of(p -> p.substring(1), p -> p + "0", p -> p.toUpperCase(Locale.ROOT), p -> "g" + p.substring(1));
        return of(
                "pseudonym that is none",
                draft -> {
                    Row row = draft.anyRow();
                    int column = draft.any(draft.columns(PSEUDONYM));
                    String pseudonym = Objects.requireNonNull(row.cells()).get(column);
                    draft.change(row, column, draft.any(ways).apply(pseudonym), Fate.LOST, Reason.PSEUDONYM_INVALID);
                },
                PSEUDONYM);
    }

    private static void citizen(Draft draft) {
        draft.change(draft.anyRow(), draft.any(draft.columns(PSEUDONYM)), "123456789", Fate.OPEN);
        draft.refuse(Reason.SUSPECTED_BSN);
    }

    private static void foreignLabel(Draft draft) {
        draft.change(draft.anyRow(), draft.any(draft.columns(UZOVI)), "7029", Fate.OPEN);
        draft.refuse(Reason.UZOVI_NOT_ALLOWED);
    }

    private static void outsidePeriod(Draft draft) {
        String day = draft.any(List.of("2024-12-31", "2026-01-01", "2024-02-29"));
        draft.change(draft.anyRow(), draft.any(draft.columns(SERVICE_DATE)), day, Fate.LOST, Reason.OUTSIDE_PERIOD);
    }

    private static void endFirst(Draft draft) {
        draft.change(
                draft.anyRow(), draft.any(draft.columns(VALID_TO)), "2019-12-31", Fate.LOST, Reason.DATE_OUT_OF_RANGE);
    }

    private static void missing(Draft draft) {
        List<Integer> required = new ArrayList<>();
        for (int i = 0; i < draft.sheet().columns().size(); i++) {
            if (draft.sheet().contract().columns().get(i).required()) {
                required.add(i);
            }
        }
        draft.change(draft.anyRow(), draft.any(required), "", Fate.LOST, Reason.VALUE_MISSING);
    }

    /** A change of which nobody knows beforehand whether the value is still one: loaded as it stands, or quarantined. */
    private static Mutation fuzz(String name, Bend bend) {
        return Mutation.anywhere(name, draft -> {
            Row row = draft.plainRow();
            List<String> cells = Objects.requireNonNull(row.cells());
            int column = draft.any(cells.size());
            while (cells.get(column).isEmpty()) {
                column = draft.any(cells.size());
            }
            draft.change(row, column, bend.bend(cells.get(column), draft), Fate.OPEN);
            draft.mayRefuse(Reason.UZOVI_NOT_ALLOWED);
        });
    }

    private static char odd(Draft draft) {
        return ODD.charAt(draft.any(ODD.length()));
    }

    private static void swap(Draft draft) {
        Row row = draft.anyRow();
        List<String> cells = new ArrayList<>(Objects.requireNonNull(row.cells()));
        Collections.swap(cells, draft.any(cells.size()), draft.any(cells.size()));
        boolean same = cells.equals(row.cells());
        draft.changeAll(row, cells, same ? Fate.KEPT : Fate.OPEN);
        draft.mayRefuse(Reason.UZOVI_NOT_ALLOWED);
    }
}
