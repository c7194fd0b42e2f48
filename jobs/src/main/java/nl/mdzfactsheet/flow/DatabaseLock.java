package nl.mdzfactsheet.flow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import org.jspecify.annotations.Nullable;

/** One run at a time on a PostgreSQL repository, whatever the host: a session advisory lock, gone the moment its connection is. H2 needs none: its file has one owner. */
public final class DatabaseLock implements AutoCloseable {

    /** "mdz" in ASCII: the number that all our runs agree on. */
    private static final int KEY = 0x6D647A;

    private static final String HOLDER = """
            select coalesce(a.application_name, '') || ' from ' || coalesce(host(a.client_addr), 'local') || ' since ' || a.backend_start
            from pg_locks l join pg_stat_activity a on a.pid = l.pid
            where l.locktype = 'advisory' and l.classid = 0 and l.objid = ? and l.granted
            """;

    private final @Nullable Connection connection;

    private DatabaseLock(@Nullable Connection connection) {
        this.connection = connection;
    }

    /** Takes the lock, or says who holds it since when (exit 4). */
    public static DatabaseLock take(JobDatabase database) {
        if (!database.settings().postgres()) {
            return new DatabaseLock(null);
        }
        try {
            Connection connection = database.dataSource().getConnection();
            if (tryLock(connection)) {
                return new DatabaseLock(connection);
            }
            try (connection) {
                throw held(database, connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot ask for the lock on " + database.settings(), e);
        }
    }

    private static boolean tryLock(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, KEY);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    private static MdzException held(JobDatabase database, Connection connection) throws SQLException {
        String holder = "another session";
        try (PreparedStatement statement = connection.prepareStatement(HOLDER)) {
            statement.setLong(1, KEY);
            try (ResultSet result = statement.executeQuery()) {
                if (result.next()) {
                    holder = result.getString(1);
                }
            }
        }
        return new MdzException(
                ExitCode.LOCKED,
                Reason.LOCK_HELD,
                Location.of(database.settings().shown()),
                "one run at a time; held by " + holder,
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
