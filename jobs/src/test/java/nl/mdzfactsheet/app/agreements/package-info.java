/** Tests of agreements filled in by hand. */
@NullMarked
package nl.mdzfactsheet.app.agreements;

import org.jspecify.annotations.NullMarked;
