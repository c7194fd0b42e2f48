package nl.mdzfactsheet.report.page;

import java.math.BigDecimal;
import java.util.List;
import nl.mdzfactsheet.report.page.PageTable.Cell;
import nl.mdzfactsheet.report.result.PageSource;
import nl.mdzfactsheet.report.result.ResultRow;
import nl.mdzfactsheet.report.text.PageTexts;

/** The flagged lines of the RHO, per detector and programme; the rows of it that are shown. */
final class DetectionTable {

    private final PageSource source;

    DetectionTable(PageSource source) {
        this.source = source;
    }

    PageTable build() {
        PageTexts texts = source.texts();
        PageTable.Builder table = new PageTable.Builder("lines", texts.say("detections.table"))
                .text(texts.say("column.detector"))
                .text(texts.say("column.programme"))
                .text(texts.say("column.certainty"))
                .number(texts.say("column.lines"))
                .number(texts.say("column.amount"));
        for (ResultRow row : source.results().rows("detection_counts")) {
            if (row.is("level", "rho") && !row.hidden()) {
                String programme = row.text("programme");
                table.row(List.of(
                        Cell.of(texts.word("detector", row.text("detector"))),
                        Cell.of(programme.isEmpty() ? texts.say("programme.none") : programme),
                        Cell.of(texts.word("certainty", row.text("certainty"))),
                        Cell.of(source.numbers().count(row.number("lines", BigDecimal.ZERO))),
                        Cell.of(source.numbers().euro(row.number("amount_eur", BigDecimal.ZERO)))));
            }
        }
        return table.build();
    }
}
