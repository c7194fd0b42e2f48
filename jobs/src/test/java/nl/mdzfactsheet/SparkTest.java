package nl.mdzfactsheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import nl.mdzfactsheet.table.SparkSettings;
import org.apache.spark.sql.SparkSession;

/** Base of the tests that need Spark: one session per test JVM, with the settings of the program. */
public abstract class SparkTest {

    /** The session of this JVM; Spark stops it when the JVM ends. */
    protected static SparkSession spark() {
        return Session.SPARK;
    }

    /** Holder, so that tests without Spark never start it. */
    private static final class Session {
        private static final SparkSession SPARK = start();

        private static SparkSession start() {
            try {
                SparkSession spark = SparkSettings.session("local[2]", Files.createTempDirectory("mdz-spark"));
                spark.sparkContext().setLogLevel("ERROR");
                return spark;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
