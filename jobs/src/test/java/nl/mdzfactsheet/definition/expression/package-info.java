/** Tests of the expression language. */
@NullMarked
package nl.mdzfactsheet.definition.expression;

import org.jspecify.annotations.NullMarked;
