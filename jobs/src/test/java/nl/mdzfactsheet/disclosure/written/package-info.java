/** Tests of the audit of written files. */
@NullMarked
package nl.mdzfactsheet.disclosure.written;

import org.jspecify.annotations.NullMarked;
