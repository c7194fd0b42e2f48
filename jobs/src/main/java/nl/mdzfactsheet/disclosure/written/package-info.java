/** Reads the files of a report as a recipient would, and has the attacker's arithmetic judge them. Shares no code with what decided which rows are hidden. */
@NullMarked
package nl.mdzfactsheet.disclosure.written;

import org.jspecify.annotations.NullMarked;
