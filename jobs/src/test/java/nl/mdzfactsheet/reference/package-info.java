/**
 * The slow second implementation: from delivery files to published figures in plain Java, written from the rules text
 * alone, so that it can serve as a source of expected values. It shares no code with the product.
 */
@NullMarked
package nl.mdzfactsheet.reference;

import org.jspecify.annotations.NullMarked;
