package nl.mdzfactsheet.sample;

import java.nio.file.Path;
import java.util.List;

/**
 * What to generate.
 *
 * @param insured persons, at least 2,000: below that some tables could be empty in some quarter
 * @param seed the same seed gives the same bytes
 * @param years reporting years, adjoining and ascending
 * @param outDir folder to fill; must be empty or absent
 * @param threads workers; the output does not depend on them
 * @param practices number of practices, at least 40 (every kind once)
 * @param variation how practices differ
 * @param messages pharmacy claims are delivered as AP304 messages, so persons have a citizen service number
 */
public record SampleRequest(
        int insured,
        long seed,
        List<Integer> years,
        Path outDir,
        int threads,
        int practices,
        PracticeVariation variation,
        boolean messages) {
    /** The smallest sample. */
    public static final int MINIMUM_INSURED = 2_000;

    /** As many practices as there are kinds of them. */
    public static final int MINIMUM_PRACTICES = 40;

    private static final int MOST_PRACTICES = 2_000;
    private static final int INSURED_PER_PRACTICE = 150;

    public SampleRequest {
        years = List.copyOf(years);
        if (insured < MINIMUM_INSURED) {
            throw new IllegalArgumentException("Cannot generate a sample of " + insured + " insured: the minimum is "
                    + MINIMUM_INSURED + " (smaller ones leave tables empty)");
        }
        if (threads < 1) {
            throw new IllegalArgumentException("Cannot generate a sample with " + threads + " threads: at least 1");
        }
        if (practices < MINIMUM_PRACTICES) {
            throw new IllegalArgumentException("Cannot generate a sample of " + practices
                    + " practices: the minimum is " + MINIMUM_PRACTICES + " (every kind of practice occurs)");
        }
        if (messages && insured > CitizenNumbers.MOST) {
            throw new IllegalArgumentException("Cannot generate a sample of " + insured
                    + " insured with messages: the maximum is " + CitizenNumbers.MOST + " (one number per person)");
        }
        requireAdjoining(years);
    }

    /** With CSV files only. */
    public SampleRequest(
            int insured,
            long seed,
            List<Integer> years,
            Path outDir,
            int threads,
            int practices,
            PracticeVariation variation) {
        this(insured, seed, years, outDir, threads, practices, variation, false);
    }

    /** One practice per 150 insured, at least 40 and at most 2,000. */
    public static int ordinaryPractices(int insured) {
        return Math.max(MINIMUM_PRACTICES, Math.min(MOST_PRACTICES, insured / INSURED_PER_PRACTICE));
    }

    /** With the ordinary number of practices, which differ as practices do. */
    public SampleRequest(int insured, long seed, List<Integer> years, Path outDir, int threads) {
        this(insured, seed, years, outDir, threads, ordinaryPractices(insured), PracticeVariation.NATURAL);
    }

    private static void requireAdjoining(List<Integer> years) {
        if (years.size() < 2 || years.get(0) < 2010 || years.get(years.size() - 1) > 2040) {
            throw new IllegalArgumentException("Cannot generate years " + years + ": at least two, within 2010-2040");
        }
        for (int i = 1; i < years.size(); i++) {
            if (years.get(i) != years.get(i - 1) + 1) {
                throw new IllegalArgumentException("Cannot generate years " + years + ": they must adjoin");
            }
        }
    }
}
