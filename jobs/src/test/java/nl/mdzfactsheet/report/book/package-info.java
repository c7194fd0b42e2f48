/** Workbooks, read back with another library than the one that writes them. */
@NullMarked
package nl.mdzfactsheet.report.book;

import org.jspecify.annotations.NullMarked;
