/** An independent second implementation of the rules in DuckDB SQL, written from the specification alone. */
@NullMarked
package nl.mdzfactsheet.oracle;

import org.jspecify.annotations.NullMarked;
