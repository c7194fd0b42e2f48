/** What stands out for an RHO, in words that follow the signal rules. Pure. */
@NullMarked
package nl.mdzfactsheet.report.finding;

import org.jspecify.annotations.NullMarked;
