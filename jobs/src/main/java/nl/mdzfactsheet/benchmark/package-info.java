/** Assembles the result tables: counts of the measures with their labels and the names of RHOs and practices. What goes to the outside is decided later, by disclosure. */
@NullMarked
package nl.mdzfactsheet.benchmark;

import org.jspecify.annotations.NullMarked;
