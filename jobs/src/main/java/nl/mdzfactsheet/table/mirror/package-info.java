/** A home or inbox in an object store, and the local folder that everything else works on. */
@NullMarked
package nl.mdzfactsheet.table.mirror;

import org.jspecify.annotations.NullMarked;
