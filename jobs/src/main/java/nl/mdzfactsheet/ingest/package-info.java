/** Stage 10-ingest: delivered files become immutable segments of typed events and quarantined rows, or are refused with a report. */
@NullMarked
package nl.mdzfactsheet.ingest;

import org.jspecify.annotations.NullMarked;
