package nl.mdzfactsheet.table;

import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import org.apache.spark.SparkConf;

/** The secret by which driver, master and workers of a standalone cluster know each other. */
final class ClusterSecret {

    private static final String SETTING = "spark.authenticate.secret";
    private static final String STANDALONE = "spark://";

    private ClusterSecret() {}

    /**
     * Refuses a standalone master without the secret, which Spark would do later and without a reason of ours. Only the setting counts, because the driver of a standalone
     * cluster takes the secret from nowhere else: Spark reads its file on Kubernetes only, and its environment variable is for executors. An empty secret, which Spark lets
     * pass, is known to everybody and counts as none.
     *
     * @param master for example {@code spark://host:7077}
     * @param settings what the driver was given
     */
    static void check(String master, SparkConf settings) {
        if (master.startsWith(STANDALONE) && settings.get(SETTING, "").isBlank()) {
            throw new MdzException(
                    ExitCode.USAGE,
                    Reason.CONFIGURATION_INVALID,
                    Location.of(SETTING),
                    "a secret that is not empty: driver, master and workers of a standalone cluster (spark://) know each other by it",
                    "put the same " + SETTING
                            + " in the properties file given to spark-submit and to master and workers; local[...], YARN and Kubernetes make their own");
        }
    }
}
