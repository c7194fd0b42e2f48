/**
 * Complementary suppression: which cells besides the primary ones must be hidden so that nobody who reads the rest can narrow a primary below its width.
 *
 * <pre>{@code
 * CellTable table = new CellTable("RHO-01 DM2", cells, constraints);
 * List<Recipient> readers = List.of(new Recipient("01000100", Set.of("01000100/total", …)));
 * Suppression hidden = Protection.of(table, readers); // primaries and complements, by cell id
 * }</pre>
 *
 * In steps: exact Gaussian elimination accepts groups of cells from most to least costly while no primary becomes a linear combination of what is accepted; every primary
 * must then have a witness for every recipient, two whole points that fit everything the recipient knows and lie a width apart in the primary; where there is none, the
 * cheapest cells that make one possible are added; complements that no witness needs are published again, most costly first. A small table is then searched for the
 * cheapest choice. Where not even hiding everything helps, the widest interval that can be had is kept; the audit says that it is not enough.
 *
 * <p>Constraints of a pattern other than ALL count as what the recipient of that id knows besides; a recipient without any need not be listed: the reader who knows
 * nothing but what is published always counts.
 */
@NullMarked
package nl.mdzfactsheet.disclosure.protection;

import org.jspecify.annotations.NullMarked;
