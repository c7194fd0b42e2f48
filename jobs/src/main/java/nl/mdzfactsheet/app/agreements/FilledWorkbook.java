package nl.mdzfactsheet.app.agreements;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.ingest.Phrase;
import nl.mdzfactsheet.report.book.AgreementSheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** The rows of a workbook in which something was agreed. Columns are found by heading, so rows and columns may have been moved, sorted, filtered or pasted. */
final class FilledWorkbook {

    private static final List<String> HEADINGS = List.of(
            AgreementSheet.MEASURE,
            AgreementSheet.RHO,
            AgreementSheet.YEAR,
            AgreementSheet.KIND,
            AgreementSheet.DIRECTION,
            AgreementSheet.TARGET,
            AgreementSheet.AGREED_ON,
            AgreementSheet.TEXT);

    private static final List<String> OPTIONAL = List.of(AgreementSheet.BASE_YEAR);
    private static final int LAST_HEADER_ROW = 50;
    private static final int ENOUGH_HEADINGS = 3;
    private static final long MOST_BYTES = 50L << 20;
    private static final long MOST_EXPANDED = 500L << 20;
    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final String file;
    private final List<CellFault> faults;

    /** @param faults where mistakes are added */
    FilledWorkbook(Path path, List<CellFault> faults) {
        this.path = path;
        this.file = String.valueOf(path.getFileName());
        this.faults = faults;
    }

    List<FilledRow> rows() {
        try {
            if (!isWorkbook()) {
                return List.of();
            }
            try (ReadableWorkbook workbook = new ReadableWorkbook(path.toFile(), new ReadingOptions(false, true))) {
                Optional<Sheet> sheet = workbook.getSheets()
                        .filter(s -> same(s.getName(), AgreementSheet.NAME))
                        .findFirst();
                if (sheet.isEmpty()) {
                    fault("", "", Reason.SHEET_MISSING, sheetAsked());
                    return List.of();
                }
                return rows(sheet.get());
            }
        } catch (IOException | RuntimeException e) {
            // The reader throws whatever it stumbles over; its texts may quote cells.
            fault("", "", Reason.WORKBOOK_INVALID, notAWorkbook());
            return List.of();
        }
    }

    private static Phrase sheetAsked() {
        return new Phrase(
                "geef het blad weer de naam " + AgreementSheet.NAME + ", of plak de rijen op dat blad van het werkboek",
                "give the sheet its name " + AgreementSheet.NAME
                        + " again, or paste the rows on that sheet of the workbook");
    }

    private static Phrase notAWorkbook() {
        return new Phrase(
                "bewaar het werkboek in Excel als .xlsx, zonder wachtwoord",
                "save the workbook in Excel as .xlsx, without a password");
    }

    /** A zip that stays small when it is unpacked; else nothing of it is read. */
    private boolean isWorkbook() throws IOException {
        if (!Files.isRegularFile(path)) {
            fault(
                    "",
                    "",
                    Reason.FILE_MISSING,
                    new Phrase("geef het pad van het werkboek", "give the path of the workbook"));
            return false;
        }
        byte[] start = new byte[4];
        try (InputStream in = Files.newInputStream(path)) {
            if (in.readNBytes(start, 0, start.length) < start.length || !ReadableWorkbook.isOOXMLZipHeader(start)) {
                fault("", "", Reason.FILE_TYPE_UNSUPPORTED, notAWorkbook());
                return false;
            }
        }
        if (Files.size(path) > MOST_BYTES || expanded() > MOST_EXPANDED) {
            fault(
                    "",
                    "",
                    Reason.EXPANSION_LIMIT,
                    new Phrase(
                            "neem het werkboek zoals het is afgeleverd en vul dat in",
                            "take the workbook as it was handed out and fill in that one"));
            return false;
        }
        return true;
    }

    private long expanded() throws IOException {
        long total = 0;
        byte[] buffer = new byte[BUFFER];
        try (ZipFile zip = new ZipFile(path.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int read = in.read(buffer); read >= 0 && total <= MOST_EXPANDED; read = in.read(buffer)) {
                        total += read;
                    }
                }
            }
        }
        return total;
    }

    private List<FilledRow> rows(Sheet sheet) throws IOException {
        List<FilledRow> filled = new ArrayList<>();
        Map<Integer, String> places = new HashMap<>();
        try (Stream<Row> rows = sheet.openStream()) {
            for (Row row : (Iterable<Row>) rows::iterator) {
                if (places.isEmpty()) {
                    places.putAll(header(sheet, row));
                } else {
                    FilledRow each = filled(sheet, row, places);
                    if (AgreementSheet.FILLED_IN.stream().anyMatch(h -> each.cell(h) != null)) {
                        filled.add(each);
                    }
                }
            }
        }
        if (places.isEmpty()) {
            fault(
                    sheet.getName(),
                    "",
                    Reason.HEADER_MISSING,
                    new Phrase(
                            "zet de kopregel terug: " + String.join(", ", HEADINGS),
                            "put the header back: " + String.join(", ", HEADINGS)));
        }
        return complete(sheet, places) ? filled : List.of();
    }

    /** Headings by column, empty when this row is not the header. */
    private Map<Integer, String> header(Sheet sheet, Row row) {
        Map<Integer, String> places = new HashMap<>();
        if (row.getRowNum() > LAST_HEADER_ROW) {
            return places;
        }
        for (Cell cell : row) {
            String heading = cell == null ? null : heading(cell.getText());
            if (heading != null && places.containsValue(heading)) {
                fault(
                        sheet.getName(),
                        cell.getAddress().toString(),
                        Reason.COLUMN_DOUBLED,
                        new Phrase(
                                "haal een van de twee kolommen " + heading + " weg",
                                "remove one of the two columns " + heading));
            } else if (heading != null) {
                places.put(cell.getColumnIndex(), heading);
            }
        }
        return places.size() >= ENOUGH_HEADINGS ? places : new HashMap<>();
    }

    private static @org.jspecify.annotations.Nullable String heading(String text) {
        return Stream.concat(HEADINGS.stream(), OPTIONAL.stream())
                .filter(h -> same(h, text))
                .findFirst()
                .orElse(null);
    }

    private static boolean same(String one, String other) {
        return one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
    }

    private boolean complete(Sheet sheet, Map<Integer, String> places) {
        boolean complete = !places.isEmpty();
        for (String heading : HEADINGS) {
            if (!places.isEmpty() && !places.containsValue(heading)) {
                complete = false;
                fault(
                        sheet.getName(),
                        "",
                        Reason.COLUMN_MISSING,
                        new Phrase(
                                "zet de kop " + heading + " terug boven zijn kolom",
                                "put the heading " + heading + " back above its column"));
            }
        }
        return complete;
    }

    private FilledRow filled(Sheet sheet, Row row, Map<Integer, String> places) {
        Map<String, Cell> cells = new HashMap<>();
        Map<String, String> letters = new HashMap<>();
        places.forEach((column, heading) -> {
            row.getOptionalCell(column).ifPresent(c -> cells.put(heading, c));
            letters.put(heading, letters(column));
        });
        return new FilledRow(file, sheet.getName(), row.getRowNum(), letters, cells);
    }

    private static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    private void fault(String sheet, String cell, Reason reason, Phrase rule) {
        faults.add(new CellFault(file, sheet, cell, reason, rule));
    }
}
