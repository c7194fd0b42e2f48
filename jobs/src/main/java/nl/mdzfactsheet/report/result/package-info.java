/** The released rows of one RHO, read by name: what the page draws from, and nothing else. */
@NullMarked
package nl.mdzfactsheet.report.result;

import org.jspecify.annotations.NullMarked;
