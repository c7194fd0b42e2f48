/** Tests of the factsheet page: text. */
@NullMarked
package nl.mdzfactsheet.report.text;

import org.jspecify.annotations.NullMarked;
