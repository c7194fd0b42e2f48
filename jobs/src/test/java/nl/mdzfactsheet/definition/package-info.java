/** Tests of the definitions: shipped files, faults, code systems. */
@NullMarked
package nl.mdzfactsheet.definition;

import org.jspecify.annotations.NullMarked;
