/** Tests of the access log. */
@NullMarked
package nl.mdzfactsheet.app.access;

import org.jspecify.annotations.NullMarked;
