package nl.mdzfactsheet.app.agreements;

import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.ingest.Phrase;

/**
 * A mistake in a workbook, with the place and what to do; never what stands in the cell.
 *
 * @param file the workbook
 * @param sheet name of the sheet; empty when the mistake is about the whole file
 * @param cell for example F12; empty when it is about the whole sheet
 * @param reason what is wrong
 * @param rule what was expected, in both languages
 */
public record CellFault(String file, String sheet, String cell, Reason reason, Phrase rule) {

    /** One line for people: place, code, what is wrong, what is expected, what to do next. */
    public String message(String language) {
        boolean dutch = language.equals("nl");
        StringBuilder text = new StringBuilder(file);
        if (!sheet.isEmpty()) {
            text.append(dutch ? ", blad " : ", sheet ").append(sheet);
        }
        if (!cell.isEmpty()) {
            text.append(dutch ? ", cel " : ", cell ").append(cell);
        }
        return text.append(": ")
                .append(reason.code())
                .append(": ")
                .append(reason.text(language))
                .append(dutch ? ". Volgende stap: " : ". Next: ")
                .append(rule.in(language))
                .append(dutch ? ", bewaar en lees opnieuw in." : ", save and read it again.")
                .toString();
    }
}
