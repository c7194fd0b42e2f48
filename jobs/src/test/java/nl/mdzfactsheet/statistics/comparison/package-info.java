/** The engine as a whole: figures by hand, properties that always hold, calibration by simulation. */
@NullMarked
package nl.mdzfactsheet.statistics.comparison;

import org.jspecify.annotations.NullMarked;
