/** The column vocabulary, generated from the contracts: names a typo cannot reach. */
@NullMarked
package nl.mdzfactsheet.table.columns;

import org.jspecify.annotations.NullMarked;
