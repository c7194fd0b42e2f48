/** What can go wrong, as a closed list: reason codes, exit codes and the one exception that carries them. */
@NullMarked
package nl.mdzfactsheet.failure;

import org.jspecify.annotations.NullMarked;
