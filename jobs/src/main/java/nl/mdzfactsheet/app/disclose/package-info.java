/** The stand-alone disclosure control: any table of counts in; what to hide, what a reader can derive, and a verdict out. */
@NullMarked
package nl.mdzfactsheet.app.disclose;

import org.jspecify.annotations.NullMarked;
