/** How tables are stored and read: home folder, content-addressed step folders with manifests, Spark types and columns of the contracts. */
@NullMarked
package nl.mdzfactsheet.table;

import org.jspecify.annotations.NullMarked;
