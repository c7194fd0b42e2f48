/** When a row is unsafe by itself: the thresholds as data and the primary rules P1 to P6 and P8. */
@NullMarked
package nl.mdzfactsheet.disclosure.rule;

import org.jspecify.annotations.NullMarked;
