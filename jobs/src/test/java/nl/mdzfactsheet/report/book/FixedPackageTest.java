package nl.mdzfactsheet.report.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sheet is copied byte by byte, with one remark before its marked tables, wherever the blocks of the copy end. */
class FixedPackageTest {

    private static final String MARK = "<tableParts count=\"1\">";

    private static String copied(String sheet) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FixedPackage.copySheet(new ByteArrayInputStream(sheet.getBytes(StandardCharsets.UTF_8)), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** @param before bytes before the mark: it begins in the first block, ends with it, goes over its border, begins with the next, or lies some blocks further */
    @ParameterizedTest
    @ValueSource(
            ints = {
                0,
                40,
                FixedPackage.BLOCK - 11,
                FixedPackage.BLOCK - 10,
                FixedPackage.BLOCK - 5,
                FixedPackage.BLOCK - 1,
                FixedPackage.BLOCK,
                2 * FixedPackage.BLOCK - 15,
                3 * FixedPackage.BLOCK
            })
    void theRemarkStandsBeforeTheMarkedTables(int before) throws IOException {
        String start = "é".repeat(before / 2) + "<".repeat(before % 2);
        String copy = copied(start + MARK + "rest");
        assertThat(copy).startsWith(start).endsWith(MARK + "rest");
        assertThat(copy.substring(start.length(), copy.length() - MARK.length() - 4))
                .startsWith("<ignoredErrors>")
                .endsWith("</ignoredErrors>");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {0, 1, FixedPackage.BLOCK - 1, FixedPackage.BLOCK, FixedPackage.BLOCK + 1, 3 * FixedPackage.BLOCK})
    void aSheetWithoutMarkedTablesStaysAsItIs(int size) throws IOException {
        String sheet = "<tablePart".repeat(size / 10 + 1).substring(0, size);
        assertThat(copied(sheet)).isEqualTo(sheet);
    }
}
