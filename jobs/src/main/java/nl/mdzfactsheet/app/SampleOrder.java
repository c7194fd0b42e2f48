package nl.mdzfactsheet.app;

import java.nio.file.Path;
import java.util.List;

/**
 * The sample asked for.
 *
 * @param insured number of insured persons
 * @param seed seed of the generator
 * @param years years of care, adjoining
 * @param target empty folder to fill: inbox, expected, config, README
 * @param threads workers
 * @param variation natural, none or outliers
 */
record SampleOrder(int insured, long seed, List<Integer> years, Path target, int threads, String variation) {}
