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
 * @param practices number of practices, 0 for as many as belong to that number of insured
 * @param variation natural, none or outliers
 * @param messages true when pharmacy claims are to be AP304 messages
 */
record SampleOrder(
        int insured,
        long seed,
        List<Integer> years,
        Path target,
        int threads,
        int practices,
        String variation,
        boolean messages) {}
