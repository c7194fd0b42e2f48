/** OpenLineage events of a run, written to a file. */
@NullMarked
package nl.mdzfactsheet.app.lineage;

import org.jspecify.annotations.NullMarked;
