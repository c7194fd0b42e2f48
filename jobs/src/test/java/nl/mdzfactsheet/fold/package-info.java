/** Tests of the fold. */
@NullMarked
package nl.mdzfactsheet.fold;

import org.jspecify.annotations.NullMarked;
