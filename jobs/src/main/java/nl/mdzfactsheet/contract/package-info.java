/** Contracts of every table: columns, formats and keys, read from {@code schemas/}, and the value formats they name. */
@NullMarked
package nl.mdzfactsheet.contract;

import org.jspecify.annotations.NullMarked;
