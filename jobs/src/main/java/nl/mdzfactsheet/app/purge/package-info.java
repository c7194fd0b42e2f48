/** What a home no longer needs, and how it goes. */
@NullMarked
package nl.mdzfactsheet.app.purge;

import org.jspecify.annotations.NullMarked;
