/** Reference tables as rows and as lookups by day: what is valid when. */
@NullMarked
package nl.mdzfactsheet.patient.reference;

import org.jspecify.annotations.NullMarked;
