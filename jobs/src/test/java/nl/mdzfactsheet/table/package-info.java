/** Tests of package {@code table}. */
@NullMarked
package nl.mdzfactsheet.table;

import org.jspecify.annotations.NullMarked;
