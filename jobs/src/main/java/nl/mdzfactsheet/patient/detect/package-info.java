/** The ten detectors, one class each, and the waterfall. */
@NullMarked
package nl.mdzfactsheet.patient.detect;

import org.jspecify.annotations.NullMarked;
