/** Tests of package {@code table.mirror}. */
@NullMarked
package nl.mdzfactsheet.table.mirror;

import org.jspecify.annotations.NullMarked;
