/** Writes the files that users get, from released rows only: CSV in two dialects, Parquet, dictionary, reading guide. */
@NullMarked
package nl.mdzfactsheet.report;

import org.jspecify.annotations.NullMarked;
