/** Tests of the command line. */
@NullMarked
package nl.mdzfactsheet.app;

import org.jspecify.annotations.NullMarked;
