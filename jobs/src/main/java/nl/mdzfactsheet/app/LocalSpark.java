package nl.mdzfactsheet.app;

import java.nio.file.Path;
import nl.mdzfactsheet.table.SparkSettings;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * The session of a run: started when a stage first asks, stopped with the run, unless it was there before. It is embedded unless {@code spark-submit} or {@code --master} names a
 * cluster.
 */
final class LocalSpark implements AutoCloseable {

    /** Where spark-submit leaves the master it was given. */
    static final String MASTER = "spark.master";

    private final int threads;
    private final Path scratch;
    private volatile @Nullable SparkSession session;
    private boolean ours;

    LocalSpark(int threads, Path scratch) {
        this.threads = threads;
        this.scratch = scratch;
    }

    synchronized SparkSession session() {
        SparkSession running = session;
        if (running == null) {
            ours = SparkSession.getDefaultSession().isEmpty();
            running = SparkSettings.session(System.getProperty(MASTER, "local[" + threads + "]"), scratch);
            session = running;
        }
        return running;
    }

    /** Lets go of everything that computes, so that a stop is heard at once. */
    void cancel() {
        SparkSession running = session;
        if (running != null && !running.sparkContext().isStopped()) {
            try {
                running.sparkContext().cancelAllJobs();
            } catch (IllegalStateException e) {
                // Spark's own shutdown hook was faster: everything is cancelled already.
            }
        }
    }

    @Override
    public synchronized void close() {
        SparkSession running = session;
        if (running != null) {
            if (ours) {
                running.stop();
            }
            session = null;
        }
    }
}
