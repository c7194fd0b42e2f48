/** One patient's history in, everything the measures need out. */
@NullMarked
package nl.mdzfactsheet.patient.fold;

import org.jspecify.annotations.NullMarked;
