/** From a published figure back to its claim lines, and a figure of a definition before it is published. */
@NullMarked
package nl.mdzfactsheet.app.explain;

import org.jspecify.annotations.NullMarked;
