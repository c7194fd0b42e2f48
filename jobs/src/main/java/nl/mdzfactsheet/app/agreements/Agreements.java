package nl.mdzfactsheet.app.agreements;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.ingest.Phrase;
import nl.mdzfactsheet.report.book.AgreementSheet;
import nl.mdzfactsheet.table.Sha256;
import nl.mdzfactsheet.table.SmallTable;

/**
 * The table {@code afspraken} after workbooks were filled in: a table counts as a whole, so what was agreed before stays in it unless a workbook has a newer agreement about the same RHO, measure and year.
 *
 * @param table every agreement that counts from now on
 * @param added agreements from the workbooks
 * @param replaced agreements that they replace
 * @param year the last year that they are about
 */
public record Agreements(SmallTable table, int added, int replaced, int year) {

    private static final int HASH = 12;

    /**
     * Reads workbooks; mistakes are added to the faults, and then there is nothing to use.
     *
     * @param earlier the table as it counts now
     * @param units Dutch unit by measure
     * @param rhos the RHOs that exist
     */
    public static Agreements read(
            List<Path> workbooks,
            SmallTable earlier,
            Map<String, String> units,
            Set<String> rhos,
            List<CellFault> faults) {
        Map<String, FilledAgreement> filled = new LinkedHashMap<>();
        AgreementReading reading = new AgreementReading(units, rhos, faults);
        for (Path workbook : workbooks) {
            for (FilledRow row : new FilledWorkbook(workbook, faults).rows()) {
                FilledAgreement agreement = reading.read(row);
                if (agreement != null) {
                    FilledAgreement first = filled.putIfAbsent(agreement.subject(), agreement);
                    if (first != null) {
                        faults.add(doubled(agreement, first));
                    }
                }
            }
        }
        return merged(filled, earlier);
    }

    private static CellFault doubled(FilledAgreement second, FilledAgreement first) {
        String other = first.row().file() + ", " + first.row().place(AgreementSheet.MEASURE);
        return new CellFault(
                second.row().file(),
                second.row().sheet(),
                second.row().place(AgreementSheet.MEASURE),
                Reason.AGREEMENT_DOUBLED,
                new Phrase(
                        "maak een van beide rijen leeg (de andere: " + other + ")",
                        "clear one of the two rows (the other: " + other + ")"));
    }

    private static Agreements merged(Map<String, FilledAgreement> filled, SmallTable earlier) {
        Map<String, List<String>> rows = new TreeMap<>();
        int replaced = 0;
        for (List<String> row : earlier.rows()) {
            String subject = String.join(
                    "|", cell(earlier, row, "jaar"), cell(earlier, row, "rho_id"), cell(earlier, row, "measure_id"));
            if (filled.containsKey(subject)) {
                replaced++;
            } else {
                rows.put(cell(earlier, row, "afspraak_id"), row);
            }
        }
        filled.values().forEach(a -> rows.put(id(a), row(a, earlier)));
        int year = filled.values().stream()
                .mapToInt(a -> Integer.parseInt(a.year()))
                .max()
                .orElse(0);
        return new Agreements(
                new SmallTable(earlier.contract(), new ArrayList<>(rows.values())), filled.size(), replaced, year);
    }

    /** The same agreement has the same id, however often it is read; identifiers of any length fit. */
    private static String id(FilledAgreement agreement) {
        String hash = Sha256.start().add(agreement.subject()).hex().substring(0, HASH);
        return "AF-" + agreement.year() + "-" + hash;
    }

    private static List<String> row(FilledAgreement agreement, SmallTable table) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("afspraak_id", id(agreement));
        cells.put("rho_id", agreement.rho());
        cells.put("measure_id", agreement.measure());
        cells.put("jaar", agreement.year());
        cells.put("soort", agreement.kind());
        cells.put("richting", agreement.direction());
        cells.put("streefwaarde", agreement.target().stripTrailingZeros().toPlainString());
        cells.put("basisjaar", agreement.baseYear());
        cells.put("overeengekomen_op", agreement.agreedOn());
        cells.put("omschrijving", agreement.text());
        return table.contract().columnNames().stream()
                .map(c -> cells.getOrDefault(c, ""))
                .toList();
    }

    private static String cell(SmallTable table, List<String> row, String column) {
        return row.get(table.index(column));
    }
}
