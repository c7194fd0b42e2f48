/** Tests over the whole project: architecture, generated files, end to end. */
@NullMarked
package nl.mdzfactsheet;

import org.jspecify.annotations.NullMarked;
