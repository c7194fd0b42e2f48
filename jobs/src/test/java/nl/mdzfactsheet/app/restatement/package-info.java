/** Tests of the split of changes into causes. */
@NullMarked
package nl.mdzfactsheet.app.restatement;

import org.jspecify.annotations.NullMarked;
