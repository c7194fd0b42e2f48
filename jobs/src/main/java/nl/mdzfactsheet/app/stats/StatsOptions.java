package nl.mdzfactsheet.app.stats;

import java.nio.charset.Charset;
import java.nio.file.Path;

/**
 * What the user asked for.
 *
 * @param input the table of counts
 * @param out folder for the results
 * @param encoding character set of the input
 * @param delimiter character between fields of the input
 * @param decimal decimal character of the input
 * @param mergeStrata true to merge thin strata before standardising
 * @param minimum smallest denominator shown
 */
public record StatsOptions(
        Path input, Path out, Charset encoding, char delimiter, char decimal, boolean mergeStrata, long minimum) {}
