/** The words and numbers of the factsheet page, in Dutch and English. */
@NullMarked
package nl.mdzfactsheet.report.text;

import org.jspecify.annotations.NullMarked;
