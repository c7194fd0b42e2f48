/** The stand-alone comparison: any table of numerators and denominators in, the same comparison as on a factsheet out. */
@NullMarked
package nl.mdzfactsheet.app.stats;

import org.jspecify.annotations.NullMarked;
