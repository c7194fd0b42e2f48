package nl.mdzfactsheet.disclosure.cells;

import java.math.BigDecimal;

/**
 * A cell in a sum.
 *
 * @param cell id of the cell
 * @param coefficient its factor, exact
 */
public record Term(String cell, BigDecimal coefficient) {}
