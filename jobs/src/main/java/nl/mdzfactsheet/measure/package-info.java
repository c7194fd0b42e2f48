/** Stage 30-measure: numerators, denominators and persons per measure and unit, waterfall and detection counts, from the tables of the fold. */
@NullMarked
package nl.mdzfactsheet.measure;

import org.jspecify.annotations.NullMarked;
