/** The whole program as its users start it: a process, an inbox, a home, published files. Expected values come from planted truth and from two independent implementations. */
@NullMarked
package nl.mdzfactsheet.endtoend;

import org.jspecify.annotations.NullMarked;
