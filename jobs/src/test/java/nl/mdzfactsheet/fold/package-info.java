/** The parts of the fold that see more than one patient. */
@NullMarked
package nl.mdzfactsheet.fold;

import org.jspecify.annotations.NullMarked;
