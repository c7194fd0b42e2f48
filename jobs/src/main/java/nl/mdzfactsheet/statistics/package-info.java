/** Comparison of units as a statistician would sign it: intervals, expected values, funnels, shrinkage, ranking, variation, change and targets. Pure functions. */
@NullMarked
package nl.mdzfactsheet.statistics;

import org.jspecify.annotations.NullMarked;
