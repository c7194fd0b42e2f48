package nl.mdzfactsheet.disclosure.audit;

import java.util.List;

/**
 * The judgement of one table in one pattern.
 *
 * @param table id of the table
 * @param pattern id of the pattern
 * @param verdict verdict on the primaries
 * @param bounds bounds by cell in byte order of the id: of every hidden cell, or for a quick audit of the primaries that are not wide
 */
public record AuditResult(String table, String pattern, Verdict verdict, List<CellBounds> bounds) {

    public AuditResult {
        bounds = List.copyOf(bounds);
    }
}
