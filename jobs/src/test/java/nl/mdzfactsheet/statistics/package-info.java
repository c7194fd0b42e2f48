/** Formulas against published tables and independent computation: mpmath 1.3 at 40 digits and scipy 1.17 where no table is named. */
@NullMarked
package nl.mdzfactsheet.statistics;

import org.jspecify.annotations.NullMarked;
