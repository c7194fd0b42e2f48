/** Static charts as SVG with a text alternative, drawn from released figures. Pure. */
@NullMarked
package nl.mdzfactsheet.report.chart;

import org.jspecify.annotations.NullMarked;
