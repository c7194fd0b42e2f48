/** Tests of the factsheet page: chart. */
@NullMarked
package nl.mdzfactsheet.report.chart;

import org.jspecify.annotations.NullMarked;
