/** How published files open in a spreadsheet program; run by {@code make look}, which needs LibreOffice. */
@NullMarked
package nl.mdzfactsheet.look;

import org.jspecify.annotations.NullMarked;
