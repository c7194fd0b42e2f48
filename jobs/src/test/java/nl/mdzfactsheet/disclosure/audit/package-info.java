@NullMarked
package nl.mdzfactsheet.disclosure.audit;

import org.jspecify.annotations.NullMarked;
