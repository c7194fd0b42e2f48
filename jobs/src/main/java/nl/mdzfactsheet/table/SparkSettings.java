package nl.mdzfactsheet.table;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** The Spark settings that correctness, privacy and repeatability rest on; a test compares them with the live session. */
public final class SparkSettings {

    private SparkSettings() {}

    /**
     * A session with the pinned settings.
     *
     * @param master for example {@code local[2]}
     * @param scratch Spark's scratch folder
     */
    public static SparkSession session(String master, Path scratch) {
        return SparkSession.builder()
                .appName("mdz-factsheet")
                .master(master)
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
                .config("spark.ui.enabled", "false")
                .config("spark.eventLog.enabled", "false")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.ui.showConsoleProgress", "false")
                .getOrCreate();
    }
}
