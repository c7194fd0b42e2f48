package nl.mdzfactsheet.patient.explain;

import nl.mdzfactsheet.patient.NetLine;

/**
 * A claim line behind a column of a person's year or quarter.
 *
 * @param line the net line
 * @param column the column it was counted in or proves
 */
public record LineBehind(NetLine line, String column) {}
