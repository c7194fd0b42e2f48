/** The expression language of measures: a checked subset of Spark SQL expressions, with a plain Java interpreter. */
@NullMarked
package nl.mdzfactsheet.definition.expression;

import org.jspecify.annotations.NullMarked;
