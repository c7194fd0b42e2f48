/** Stage 20-fold: reads the sorted segments of all active deliveries, walks through one patient's history after the other and writes what the rules make of it. */
@NullMarked
package nl.mdzfactsheet.fold;

import org.jspecify.annotations.NullMarked;
