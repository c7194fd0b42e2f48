/** Tests of the factsheet page: page. */
@NullMarked
package nl.mdzfactsheet.report.page;

import org.jspecify.annotations.NullMarked;
