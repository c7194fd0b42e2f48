/** Tests of package {@code contract}. */
@NullMarked
package nl.mdzfactsheet.contract;

import org.jspecify.annotations.NullMarked;
