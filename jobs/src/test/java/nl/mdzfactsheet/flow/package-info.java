/** Tests of the job, its repository and its lock. */
@NullMarked
package nl.mdzfactsheet.flow;

import org.jspecify.annotations.NullMarked;
