/** Workbooks for people: released tables laid out as sheets that can be sorted, filtered and pasted. */
@NullMarked
package nl.mdzfactsheet.report.book;

import org.jspecify.annotations.NullMarked;
