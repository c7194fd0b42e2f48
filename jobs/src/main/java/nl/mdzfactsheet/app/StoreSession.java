package nl.mdzfactsheet.app;

import java.nio.file.Files;
import java.util.Set;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.flow.DatabaseLock;
import nl.mdzfactsheet.flow.HomeLock;
import nl.mdzfactsheet.flow.JobDatabase;
import nl.mdzfactsheet.ingest.OfferedDeliveries;
import nl.mdzfactsheet.table.Home;
import nl.mdzfactsheet.table.mirror.InboxMirror;
import nl.mdzfactsheet.table.mirror.Mirror;
import org.jspecify.annotations.Nullable;

/**
 * A home or an inbox in an object store, for as long as a command works on it. The home is locked in the database, since a store knows no locks; then its copy on this machine is made equal to it.
 */
final class StoreSession implements AutoCloseable {

    private final Installation installation;
    private @Nullable HomeLock copies;
    private @Nullable JobDatabase database;
    private @Nullable DatabaseLock lock;

    private StoreSession(Installation installation) {
        this.installation = installation;
    }

    /** Locks and fetches; null when home and inbox are folders. */
    static @Nullable StoreSession open(Installation installation) {
        Mirror mirror = installation.home().mirror();
        InboxMirror inbox = installation.offered();
        if (mirror == null && inbox == null) {
            return null;
        }
        StoreSession session = new StoreSession(installation);
        try {
            session.begin(mirror, inbox);
            return session;
        } catch (RuntimeException e) {
            session.release();
            throw e;
        }
    }

    private void begin(@Nullable Mirror mirror, @Nullable InboxMirror inbox) {
        if (mirror != null) {
            database = openDatabase(installation.database());
            lock = DatabaseLock.takeHome(database, mirror.uri());
            copies = HomeLock.take(new Home(mirror.root().resolve("..").normalize()), installation.clock());
            mirror.pull();
        }
        if (inbox != null) {
            if (copies == null) {
                copies = HomeLock.take(new Home(inbox.root().resolve("..").normalize()), installation.clock());
            }
            inbox.pull(this::pending);
        }
    }

    /** The database of the job repository, which holds the lock too. */
    static JobDatabase openDatabase(JobDatabase.Settings settings) {
        if (!settings.postgres()) {
            throw new MdzException(
                    ExitCode.USAGE,
                    Reason.CONFIGURATION_INVALID,
                    Location.of("--db-url"),
                    "with a home in an object store, the URL of a PostgreSQL database: a store has no lock, and a job repository in a file would be on one machine only",
                    "give --db-url jdbc:postgresql://host/database or set MDZ_DB_URL");
        }
        return JobDatabase.open(settings);
    }

    private Set<String> pending() {
        return OfferedDeliveries.look(installation.home(), installation.contracts(), installation.inbox())
                .pendingNames();
    }

    /** Sends what is new; a delivery that was set aside leaves the inbox when it is safe in the home. */
    void send() {
        Mirror mirror = installation.home().mirror();
        if (mirror != null) {
            mirror.push();
        }
        if (installation.offered() != null) {
            installation.offered().removeTaken();
        }
    }

    /** Sends what the command left, unless sending failed before: then the store is what the next command begins with. */
    @Override
    public void close() {
        try {
            Mirror mirror = installation.home().mirror();
            if (mirror == null || mirror.isCurrent()) {
                send();
            }
            if (installation.offered() != null && Files.isDirectory(installation.inbox())) {
                installation.offered().forgetAllBut(pending());
            }
        } finally {
            release();
        }
    }

    private void release() {
        if (lock != null) {
            lock.close();
        }
        if (database != null) {
            database.close();
        }
        if (copies != null) {
            copies.close();
        }
    }
}
