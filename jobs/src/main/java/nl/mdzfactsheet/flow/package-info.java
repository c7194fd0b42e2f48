/** The run: stages in order as one Spring Batch job, its identity, its lock, its restart. */
@NullMarked
package nl.mdzfactsheet.flow;

import org.jspecify.annotations.NullMarked;
