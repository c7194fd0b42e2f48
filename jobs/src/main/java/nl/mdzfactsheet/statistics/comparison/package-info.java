/** The engine: one family of units (measure × period × level) in, everything a comparison says of each of them out. */
@NullMarked
package nl.mdzfactsheet.statistics.comparison;

import org.jspecify.annotations.NullMarked;
