/** The definitions as checked records: programmes, features, code lists and measures, read from {@code schemas/}; no Spark. */
@NullMarked
package nl.mdzfactsheet.definition;

import org.jspecify.annotations.NullMarked;
