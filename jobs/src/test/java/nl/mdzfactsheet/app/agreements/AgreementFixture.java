package nl.mdzfactsheet.app.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.report.book.BookFixture;
import nl.mdzfactsheet.report.book.RhoBook;
import nl.mdzfactsheet.table.SmallTable;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A workbook that was handed out, and what is read of it when it comes back. */
abstract class AgreementFixture {

    static final TableContract CONTRACT =
            Contracts.load(DefinitionSource.shipped()).table(Layer.EXTRACT, "afspraken");
    private static final Map<String, String> UNITS = Map.of(
            "no_show", "aandeel van de kwartalen",
            "cost", "eurocent per ingeschrevene",
            "rate", "per 1000 ingeschrevenen");
    static final String TYPED = "zevenenveertig";

    @TempDir
    Path folder = Path.of(".");

    Path file = Path.of("factsheet.xlsx");
    List<CellFault> faults = new ArrayList<>();

    @BeforeEach
    void handOut() {
        file = folder.resolve("factsheet.xlsx");
        new RhoBook(BookFixture.FACTS).write(BookFixture.rho(), file);
    }

    final void edit(Consumer<XSSFSheet> editor) {
        new FilledBook(file).edit(editor);
    }

    final Agreements read(SmallTable earlier) {
        faults = new ArrayList<>();
        return Agreements.read(List.of(file), earlier, UNITS, Set.of("RHO-01"), faults);
    }

    final List<Map<String, String>> rows() {
        Agreements read = read(new SmallTable(CONTRACT, List.of()));
        assertThat(faults).isEmpty();
        return read.table().rows().stream().map(AgreementFixture::named).toList();
    }

    private static Map<String, String> named(List<String> row) {
        Map<String, String> cells = new java.util.HashMap<>();
        CONTRACT.columnNames()
                .forEach(c -> cells.put(c, row.get(CONTRACT.columnNames().indexOf(c))));
        return cells;
    }

    /** One mistake, at a cell, told in both languages without the value. */
    final void assertFault(Reason reason, String cell) {
        read(new SmallTable(CONTRACT, List.of()));
        assertThat(faults).hasSize(1);
        CellFault fault = faults.get(0);
        assertThat(fault.reason()).isEqualTo(reason);
        assertThat(fault.cell()).isEqualTo(cell);
        assertThat(fault.message("nl"))
                .startsWith("factsheet.xlsx")
                .contains(reason.code(), ". Volgende stap: ")
                .doesNotContain(TYPED);
        assertThat(fault.message("en")).contains(reason.code(), ". Next: ").doesNotContain(TYPED);
    }

    /** The place of a cell as a spreadsheet names it. */
    final String place(String measure, String heading) {
        String[] place = new String[1];
        new FilledBook(file)
                .edit(s -> place[0] =
                        FilledBook.cell(s, measure, heading).getAddress().formatAsString());
        return place[0];
    }

    static void copy(Row from, Row to) {
        for (Cell cell : from) {
            Cell copy = to.createCell(cell.getColumnIndex());
            if (cell.getCellType() == CellType.NUMERIC) {
                copy.setCellValue(cell.getNumericCellValue());
            } else if (cell.getCellType() == CellType.STRING) {
                copy.setCellValue(cell.getStringCellValue());
            }
        }
    }
}
