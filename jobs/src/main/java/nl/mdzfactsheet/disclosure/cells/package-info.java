/** Tables of counts as disclosure control sees them: cells, what is known about their sums, and who knows what. Plain data; protection and audit share nothing else. */
@NullMarked
package nl.mdzfactsheet.disclosure.cells;

import org.jspecify.annotations.NullMarked;
