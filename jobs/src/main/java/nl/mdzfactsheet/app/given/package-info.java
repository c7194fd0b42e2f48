/** Tables that a user gives a stand-alone command, and the tables it gives back: opening, encoding, header, faults with their place. */
@NullMarked
package nl.mdzfactsheet.app.given;

import org.jspecify.annotations.NullMarked;
