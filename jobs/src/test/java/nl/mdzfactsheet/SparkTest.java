package nl.mdzfactsheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.mdzfactsheet.table.SparkSettings;
import org.apache.spark.sql.SparkSession;

/** Base class of tests that need Spark: one session per JVM, with the pinned settings. */
public abstract class SparkTest {

    /** The session of this JVM. */
    protected static SparkSession spark() {
        return Session.SPARK;
    }

    /** Starts with the first test that asks. */
    private static final class Session {
        private static final SparkSession SPARK = start();

        private static SparkSession start() {
            try {
                Path scratch = Files.createTempDirectory("mdz-spark");
                return SparkSettings.session("local[2]", scratch);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
