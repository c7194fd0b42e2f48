/** Tests of the removal of what a home no longer needs. */
@NullMarked
package nl.mdzfactsheet.app.purge;

import org.jspecify.annotations.NullMarked;
