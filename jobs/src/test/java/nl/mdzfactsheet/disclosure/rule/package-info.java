/** Tests of the primary rules. */
@NullMarked
package nl.mdzfactsheet.disclosure.rule;

import org.jspecify.annotations.NullMarked;
