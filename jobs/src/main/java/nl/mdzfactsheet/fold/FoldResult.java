package nl.mdzfactsheet.fold;

import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.fold.BucketTally.Source;
import nl.mdzfactsheet.table.ActiveDeliveries.Active;
import org.jspecify.annotations.Nullable;

/**
 * What a fold knows beside the tables its tasks wrote. Deliveries are numbered as now.
 *
 * @param tally the account of all patients
 * @param sharedIdentities line identities with a number that another person has too
 * @param news what the folds of earlier years need to know; null when all patients were folded
 */
record FoldResult(
        BucketTally tally,
        Map<Source, Long> sharedIdentities,
        @Nullable News news) {

    /**
     * Whose news concerns earlier years.
     *
     * @param then the deliveries of the output it was built on
     * @param early by bucket
     */
    record News(List<Active> then, Map<Integer, EarlyNews> early) {}
}
