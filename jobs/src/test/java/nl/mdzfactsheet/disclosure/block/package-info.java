/** Tests of what is hidden in a block. */
@NullMarked
package nl.mdzfactsheet.disclosure.block;

import org.jspecify.annotations.NullMarked;
