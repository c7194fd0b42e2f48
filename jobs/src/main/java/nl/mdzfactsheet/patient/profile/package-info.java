/** Paid quarters, patient-years and their features. */
@NullMarked
package nl.mdzfactsheet.patient.profile;

import org.jspecify.annotations.NullMarked;
