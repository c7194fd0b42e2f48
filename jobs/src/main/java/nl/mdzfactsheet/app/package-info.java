/** Command line and wiring: the only place that reads the clock, the environment and the terminal. */
@NullMarked
package nl.mdzfactsheet.app;

import org.jspecify.annotations.NullMarked;
