/** The factsheet of an RHO as a page: HTML, and a PDF of the same HTML. */
@NullMarked
package nl.mdzfactsheet.report.page;

import org.jspecify.annotations.NullMarked;
