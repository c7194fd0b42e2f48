/** Tests of the assembly of result rows. */
@NullMarked
package nl.mdzfactsheet.benchmark;

import org.jspecify.annotations.NullMarked;
