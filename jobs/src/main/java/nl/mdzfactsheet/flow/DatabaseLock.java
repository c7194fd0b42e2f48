package nl.mdzfactsheet.flow;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.table.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * One run at a time on a PostgreSQL repository, whatever the host: a session advisory lock, gone the moment its connection is. H2 needs none: its file has one owner. A home in an object store has a
 * lock of the same kind, for every command that opens it.
 */
public final class DatabaseLock implements AutoCloseable {

    /** "mdz" in ASCII: the number that all our runs agree on. */
    private static final int KEY = 0x6D647A;

    private static final int HALF = 32;
    private static final long LOW = 0xFFFFFFFFL;

    private static final String HOLDER = """
            select coalesce(a.application_name, '') || ' from ' || coalesce(host(a.client_addr), 'local') || ' since ' || a.backend_start
            from pg_locks l join pg_stat_activity a on a.pid = l.pid
            where l.locktype = 'advisory' and l.classid = ? and l.objid = ? and l.granted
            """;

    private final @Nullable Connection connection;

    private DatabaseLock(@Nullable Connection connection) {
        this.connection = connection;
    }

    /** Takes the lock, or says who holds it since when (exit 4). */
    public static DatabaseLock take(JobDatabase database) {
        return database.settings().postgres()
                ? take(database, KEY, database.settings().shown())
                : new DatabaseLock(null);
    }

    /** Takes the lock of a home in an object store, or says who holds it since when (exit 4). */
    public static DatabaseLock takeHome(JobDatabase database, URI home) {
        return take(database, key(home), home.toString());
    }

    /** Who holds the lock of a home in an object store, null when nobody does. */
    public static @Nullable String holderOf(JobDatabase database, URI home) {
        try (Connection connection = database.dataSource().getConnection()) {
            return holder(connection, key(home));
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot ask for the lock on " + database.settings(), e);
        }
    }

    /** Our number, and 32 bits of the hash of the URI: two homes that fall together wait for each other, no more. */
    private static long key(URI home) {
        long hash = Long.parseLong(Sha256.ofText(home.toString()).substring(0, Integer.BYTES * 2), Integer.BYTES * 4);
        return ((long) KEY << HALF) | hash;
    }

    private static DatabaseLock take(JobDatabase database, long key, String what) {
        try {
            Connection connection = database.dataSource().getConnection();
            if (tryLock(connection, key)) {
                return new DatabaseLock(connection);
            }
            try (connection) {
                throw held(what, holder(connection, key));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot ask for the lock on " + database.settings(), e);
        }
    }

    private static boolean tryLock(Connection connection, long key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, key);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    private static @Nullable String holder(Connection connection, long key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(HOLDER)) {
            statement.setLong(1, key >>> HALF);
            statement.setLong(2, key & LOW);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() ? result.getString(1) : null;
            }
        }
    }

    private static MdzException held(String what, @Nullable String holder) {
        return new MdzException(
                ExitCode.LOCKED,
                Reason.LOCK_HELD,
                Location.of(what),
                "one run at a time; held by " + (holder == null ? "another session" : holder),
                "wait until that run ends, or stop it");
    }

    @Override
    public void close() {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException("Cannot release the lock of the job repository", e);
            }
        }
    }
}
