/** Tests of the ledger. */
@NullMarked
package nl.mdzfactsheet.disclosure.ledger;

import org.jspecify.annotations.NullMarked;
