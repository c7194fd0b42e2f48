@NullMarked
package nl.mdzfactsheet.disclosure.protection;

import org.jspecify.annotations.NullMarked;
