/** Claim lines to net lines: identity, codes, reversals, coverage, enrolment and units. */
@NullMarked
package nl.mdzfactsheet.patient.curate;

import org.jspecify.annotations.NullMarked;
