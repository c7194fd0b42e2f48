/** Everything one recipient sees of the measures of a year as one problem: a total, its parts, what is left of it, and which of them are hidden so that none that must be is given back. */
@NullMarked
package nl.mdzfactsheet.disclosure.block;

import org.jspecify.annotations.NullMarked;
