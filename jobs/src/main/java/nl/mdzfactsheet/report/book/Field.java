package nl.mdzfactsheet.report.book;

import java.util.function.Function;

/**
 * One column of a sheet.
 *
 * @param heading Dutch heading, unique in its sheet
 * @param width width in characters
 * @param meaning what it says, Dutch, for the dictionary of the workbook
 * @param cell the cell of a row
 */
record Field<T>(String heading, double width, String meaning, Function<T, Cell> cell) {}
