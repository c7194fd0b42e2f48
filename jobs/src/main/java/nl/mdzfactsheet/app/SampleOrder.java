package nl.mdzfactsheet.app;

import java.nio.file.Path;

/**
 * The sample asked for.
 *
 * @param insured number of insured persons
 * @param seed seed of the generator
 * @param firstYear first year of care
 * @param lastYear last year of care
 * @param target folder to write the deliveries into
 */
record SampleOrder(int insured, long seed, int firstYear, int lastYear, Path target) {}
