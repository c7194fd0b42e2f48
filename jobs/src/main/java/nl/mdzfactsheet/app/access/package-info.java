/** The access log: who ran what on which data, append-only and hash-chained. */
@NullMarked
package nl.mdzfactsheet.app.access;

import org.jspecify.annotations.NullMarked;
