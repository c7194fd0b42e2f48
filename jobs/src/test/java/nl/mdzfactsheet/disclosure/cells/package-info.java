@NullMarked
package nl.mdzfactsheet.disclosure.cells;

import org.jspecify.annotations.NullMarked;
