/** Figures of a run for monitoring: a Prometheus text file, and a push gateway when the settings name one. */
@NullMarked
package nl.mdzfactsheet.app.metrics;

import org.jspecify.annotations.NullMarked;
