/** Agreements filled in by hand in the workbook of an RHO, read back as a delivery. */
@NullMarked
package nl.mdzfactsheet.app.agreements;

import org.jspecify.annotations.NullMarked;
