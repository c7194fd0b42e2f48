package nl.mdzfactsheet.table;

import java.nio.file.Path;
import nl.mdzfactsheet.failure.Scrubbed;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** The Spark settings that correctness, privacy and repeatability rest on; a test compares them with the live session. */
public final class SparkSettings {

    private SparkSettings() {}

    /**
     * A session with the pinned settings. What Spark spills is encrypted with a key that lives as long as the session; processes of a cluster know each other by a secret
     * and speak AES-GCM (in one process these cost nothing). Only a session in one process keeps to the loopback address: the workers of a cluster must reach their driver.
     *
     * @param master for example {@code local[2]}
     * @param scratch Spark's scratch folder
     * @throws nl.mdzfactsheet.failure.MdzException when a standalone cluster is named without its secret
     */
    public static SparkSession session(String master, Path scratch) {
        ClusterSecret.check(master, new SparkConf());
        SparkSession.Builder builder = pinned(scratch).master(master);
        if (master.startsWith("local")) {
            builder.config("spark.driver.bindAddress", "127.0.0.1").config("spark.driver.host", "127.0.0.1");
        }
        return builder.getOrCreate();
    }

    private static SparkSession.Builder pinned(Path scratch) {
        return SparkSession.builder()
                .appName("mdz-factsheet")
                .config("spark.sql.ansi.enabled", "true")
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.files.ignoreCorruptFiles", "false")
                .config("spark.sql.files.ignoreMissingFiles", "false")
                .config("spark.sql.shuffle.partitions", "8")
                .config("spark.sql.adaptive.enabled", "false")
                .config("spark.sql.parquet.compression.codec", "zstd")
                .config(
                        "spark.sql.warehouse.dir",
                        scratch.resolve("warehouse").toUri().toString())
                .config("spark.local.dir", scratch.toString())
                .config("spark.io.encryption.enabled", "true")
                .config("spark.io.encryption.keySizeBits", "256")
                .config("spark.authenticate", "true")
                .config("spark.network.crypto.enabled", "true")
                .config("spark.network.crypto.cipher", "AES/GCM/NoPadding")
                .config("spark.network.crypto.saslFallback", "false")
                .config("spark.redaction.string.regex", Scrubbed.PATTERN)
                .config("spark.sql.redaction.string.regex", Scrubbed.PATTERN)
                .config("spark.ui.enabled", "false")
                .config("spark.eventLog.enabled", "false")
                .config("spark.ui.showConsoleProgress", "false");
    }
}
