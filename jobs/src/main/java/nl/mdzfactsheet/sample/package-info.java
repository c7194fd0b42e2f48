/** Synthetic deliveries with planted truth: what every detector, reversal and quarantine reason must find is known by construction. */
@NullMarked
package nl.mdzfactsheet.sample;

import org.jspecify.annotations.NullMarked;
