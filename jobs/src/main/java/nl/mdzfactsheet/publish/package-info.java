/** Puts a finished report in its place: a new version beside the old one, then the pointer, switched by one atomic rename. */
@NullMarked
package nl.mdzfactsheet.publish;

import org.jspecify.annotations.NullMarked;
