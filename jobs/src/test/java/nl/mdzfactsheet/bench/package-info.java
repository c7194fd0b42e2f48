/** The benchmark: the same work by the program and by DuckDB, in fresh processes, timed only when the figures agree. */
@NullMarked
package nl.mdzfactsheet.bench;

import org.jspecify.annotations.NullMarked;
