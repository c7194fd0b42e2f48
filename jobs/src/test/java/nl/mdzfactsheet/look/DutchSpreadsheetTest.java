package nl.mdzfactsheet.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.mdzfactsheet.contract.ColumnContract;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.contract.ValueFormat;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every {@code _excel-nl} file of a published version opens in a Dutch LibreOffice with each cell intact: leading zeros, decimals, days, accents. Every workbook opens and prints. */
@Tag("look")
class DutchSpreadsheetTest {

    private static final Path YEAR = Path.of(System.getProperty("look.year", "../build/home/published/2025"));
    private static final Path OUT = Path.of("target", "look").toAbsolutePath();

    private static final Map<String, String> TABLES = Map.of(
            "factsheet", "measure_results",
            "practices", "measure_results",
            "pdca", "pdca",
            "waterfall", "waterfall",
            "detections", "detection_counts",
            "wijzigingen", "changes");

    private final Contracts contracts = Contracts.load(DefinitionSource.shipped());
    private final List<String> seen = new ArrayList<>();

    @Test
    void everyCellOfEveryFileForExcelIsWhatWasWritten() throws Exception {
        long cells = 0;
        for (Path folder : folders()) {
            List<Path> files = files(folder, "_excel-nl.csv");
            Path out = Files.createDirectories(OUT.resolve("csv").resolve(folder.getFileName()));
            new Spreadsheet(OUT).convert("xlsx", files, out);
            for (Path file : files) {
                cells += compare(file, out.resolve(name(file).replace(".csv", ".xlsx")));
            }
        }
        assertThat(cells).isGreaterThan(1_000);
        assertThat(seen).contains("leading zero", "decimal", "day", "accent");
    }

    @Test
    void everyWorkbookOpensAndPrints() throws Exception {
        for (Path folder : Stream.concat(folders().stream(), Stream.of(version().resolve("insurer")))
                .toList()) {
            Path out = Files.createDirectories(OUT.resolve("pdf").resolve(folder.getFileName()));
            List<Path> books = files(folder, ".xlsx");
            if (!books.isEmpty()) {
                new Spreadsheet(OUT).convert("pdf", books, out);
                books.forEach(b -> assertThat(out.resolve(name(b).replace(".xlsx", ".pdf")))
                        .isNotEmptyFile());
            }
        }
    }

    /** The newest version of the year. */
    private static Path version() throws IOException {
        assertThat(YEAR).as("a published year; make run makes one").isDirectory();
        try (Stream<Path> versions = Files.list(YEAR)) {
            return versions.filter(v -> name(v).matches("v[0-9]+"))
                    .max(Comparator.comparingInt(v -> Integer.parseInt(name(v).substring(1))))
                    .orElseThrow();
        }
    }

    private static List<Path> folders() throws IOException {
        List<Path> folders = new ArrayList<>(List.of(version().resolve("public")));
        try (Stream<Path> rhos = Files.list(version().resolve("rho"))) {
            rhos.sorted().forEach(folders::add);
        }
        return folders;
    }

    private static List<Path> files(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> name(f).endsWith(end)).sorted().toList();
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private long compare(Path csv, Path opened) throws IOException {
        List<CSVRecord> records = records(csv);
        String kind = name(csv).substring(0, name(csv).length() - "_excel-nl.csv".length());
        List<ColumnContract> columns = TABLES.containsKey(kind)
                ? contracts.table(Layer.RESULT, TABLES.get(kind)).columns()
                : List.of();
        long cells = 0;
        try (InputStream in = Files.newInputStream(opened);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            Sheet sheet = book.getSheetAt(0);
            assertThat(sheet.getLastRowNum() + 1).as(csv.toString()).isEqualTo(records.size());
            for (int row = 0; row < records.size(); row++) {
                for (int column = 0; column < records.get(row).size(); column++) {
                    String place = csv + " row " + (row + 1) + " column " + (column + 1);
                    ValueFormat format = row == 0 || columns.isEmpty()
                            ? ValueFormat.STRING
                            : columns.get(column).format();
                    Cell cell = sheet.getRow(row).getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
                    same(place, records.get(row).get(column), cell, format);
                    cells++;
                }
            }
        }
        return cells;
    }

    private static List<CSVRecord> records(Path csv) throws IOException {
        try (Reader in = Files.newBufferedReader(csv, StandardCharsets.UTF_8)) {
            assertThat(in.read()).isEqualTo(0xFEFF);
            return CSVFormat.RFC4180.builder().setDelimiter(';').get().parse(in).getRecords();
        }
    }

    private void same(String place, String written, Cell opened, ValueFormat format) {
        if (written.isEmpty()) {
            assertThat(opened.getCellType() == CellType.BLANK
                            || opened.toString().isEmpty())
                    .as(place)
                    .isTrue();
            return;
        }
        switch (format) {
            case INT, LONG, INTEGER, YEAR, SES, DOUBLE, EXACT, DDD, DECIMAL, QUANTITY, EUR, MONEY -> {
                assertThat(opened.getCellType()).as(place).isEqualTo(CellType.NUMERIC);
                assertThat(BigDecimal.valueOf(opened.getNumericCellValue()))
                        .as(place)
                        .isEqualByComparingTo(written.replace(',', '.'));
                note(written.contains(","), "decimal");
            }
            case DATE, SERVICE_DATE, GRANT_DATE, VALID_FROM, VALID_TO -> {
                assertThat(DateUtil.isCellDateFormatted(opened)).as(place).isTrue();
                assertThat(opened.getLocalDateTimeCellValue().toLocalDate())
                        .as(place)
                        .isEqualTo(LocalDate.parse(written));
                note(true, "day");
            }
            default -> {
                assertThat(opened.getCellType()).as(place).isEqualTo(CellType.STRING);
                assertThat(opened.getStringCellValue().strip()).as(place).isEqualTo(written.strip());
                note(written.matches("0[0-9]{7}\t"), "leading zero");
                note(written.codePoints().anyMatch(c -> c > 127 && Character.isLetter(c)), "accent");
            }
        }
    }

    private void note(boolean found, String what) {
        if (found && !seen.contains(what)) {
            seen.add(what);
        }
    }
}
