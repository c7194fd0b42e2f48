/**
 * The attacker's arithmetic: what a recipient can derive of every hidden cell, and whether that is too much. Shares no code with the protection it judges; both know
 * {@link nl.mdzfactsheet.disclosure.cells} only.
 *
 * <pre>{@code
 * Pattern seen = Pattern.of(suppression.cells(), recipient);
 * AuditResult result = Audit.full().judge(table, seen);      // exact bounds of every hidden cell
 * AuditResult quick = Audit.primariesOnly().judge(table, seen); // a verdict, no more bounds than it takes
 * if (result.verdict() != Verdict.SAFE) { ... }                // FAILED included: nothing leaves on doubt
 * }</pre>
 *
 * How a bound is found, cheapest first: a single sum has a closed form; intervals are narrowed row by row in exact arithmetic; points that are found on the way witness
 * that a value is possible; ojAlgo closes what is left, first as a linear programme, and as an integer one when the linear answer is not a whole point. A solver's point counts
 * only after it was put into every row in exact arithmetic, so rounding in the solver can make the audit stricter, never more lenient. That a cell has no highest value is
 * shown by a direction that satisfies every row exactly; it is never read from a large number.
 */
@NullMarked
package nl.mdzfactsheet.disclosure.audit;

import org.jspecify.annotations.NullMarked;
