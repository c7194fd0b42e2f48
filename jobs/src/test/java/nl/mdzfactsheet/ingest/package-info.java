/** Tests of package {@code ingest}. */
@NullMarked
package nl.mdzfactsheet.ingest;

import org.jspecify.annotations.NullMarked;
