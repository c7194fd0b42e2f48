/** From a figure of one person back to the claim lines it was made of. */
@NullMarked
package nl.mdzfactsheet.patient.explain;

import org.jspecify.annotations.NullMarked;
