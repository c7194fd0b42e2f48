/** Tests of the factsheet page: finding. */
@NullMarked
package nl.mdzfactsheet.report.finding;

import org.jspecify.annotations.NullMarked;
