/** The only gate to the outside: which rows go to which recipient, and which stay without figures. Nothing else can construct a released row. */
@NullMarked
package nl.mdzfactsheet.disclosure;

import org.jspecify.annotations.NullMarked;
