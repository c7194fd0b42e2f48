/** Tests of what may leave. */
@NullMarked
package nl.mdzfactsheet.disclosure;

import org.jspecify.annotations.NullMarked;
