/** Tests of curate that need its own vocabulary. */
@NullMarked
package nl.mdzfactsheet.patient.curate;

import org.jspecify.annotations.NullMarked;
