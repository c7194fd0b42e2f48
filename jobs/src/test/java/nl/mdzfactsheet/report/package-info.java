/** Tests of the files that users get. */
@NullMarked
package nl.mdzfactsheet.report;

import org.jspecify.annotations.NullMarked;
