/** Tests of versions and pointer. */
@NullMarked
package nl.mdzfactsheet.publish;

import org.jspecify.annotations.NullMarked;
