package nl.mdzfactsheet.statistics.comparison;

import org.jspecify.annotations.Nullable;

/**
 * A unit among its peers. The rank columns are null for a unit that is too uncertain to rank.
 *
 * @param shrunken value drawn towards the others, null where no prior can be estimated
 * @param reliability share of real variance, null where no prior can be estimated
 * @param unitsRanked number of units ranked
 * @param rankMin rank of the observed value, 1 = lowest, ties share the lowest
 * @param percentRank (rank_min − 1)/(k − 1) of the observed value
 * @param percentilePosition Hazen position of the shrunken value
 * @param decile decile of the shrunken value
 */
public record Standing(
        @Nullable Double shrunken,
        @Nullable Double reliability,
        int unitsRanked,
        @Nullable Integer rankMin,
        @Nullable Double percentRank,
        @Nullable Double percentilePosition,
        @Nullable Integer decile) {}
