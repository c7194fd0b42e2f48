/**
 * The heart: one patient's history and what follows from it. Pure Java: no Spark, no files, no clock. {@code curate} turns claim lines into
 * net lines, {@code profile} into quarters and years, {@code detect} flags lines; {@code reference} holds the rules as data.
 */
@NullMarked
package nl.mdzfactsheet.patient;

import org.jspecify.annotations.NullMarked;
