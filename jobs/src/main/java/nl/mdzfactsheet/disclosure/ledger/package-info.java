/** What was published before: the memory of disclosure control, a chain of entries with the counts each recipient got and those it did not. */
@NullMarked
package nl.mdzfactsheet.disclosure.ledger;

import org.jspecify.annotations.NullMarked;
