/** Tests of the measure stage. */
@NullMarked
package nl.mdzfactsheet.measure;

import org.jspecify.annotations.NullMarked;
