package nl.mdzfactsheet.flow;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.table.Home;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The database of the job repository, open, with its schema as this program needs it. */
public final class JobDatabase implements AutoCloseable {

    private static final int ATTEMPTS = 4;
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Settings settings;
    private final DataSource dataSource;

    /**
     * Where the repository is.
     *
     * @param url JDBC URL of H2 or PostgreSQL
     * @param user user, null when the URL or the driver knows
     * @param password password, null likewise; never printed
     */
    public record Settings(
            String url, @Nullable String user, @Nullable String password) {

        /** The H2 file below the home folder. It is closed by us, not by the virtual machine: a stop must still be written down. */
        public static Settings file(Home home) {
            return new Settings(
                    // a step that is done must be known to be done, also after a kill: every commit is written at once
                    "jdbc:h2:file:" + home.database().toAbsolutePath()
                            + ";DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0",
                    "mdz",
                    "");
        }

        /** Whether this is a PostgreSQL server. */
        public boolean postgres() {
            return url.startsWith("jdbc:postgresql:");
        }

        boolean h2() {
            return url.startsWith("jdbc:h2:");
        }

        /** URL without parameters, which may hold a password. */
        String shown() {
            int end = url.indexOf(postgres() ? '?' : ';');
            return end < 0 ? url : url.substring(0, end);
        }

        @Override
        public String toString() {
            return shown();
        }
    }

    private JobDatabase(Settings settings, DataSource dataSource) {
        this.settings = settings;
        this.dataSource = dataSource;
    }

    /** Opens the database, tries again for a short while when it does not answer, and brings an empty one to our schema. */
    public static JobDatabase open(Settings settings) {
        if (!settings.postgres() && !settings.h2()) {
            throw new MdzException(
                    ExitCode.USAGE,
                    Reason.CONFIGURATION_INVALID,
                    Location.of("--db-url"),
                    "a URL that begins with jdbc:postgresql: or jdbc:h2:",
                    "correct the option or MDZ_DB_URL");
        }
        DriverManagerDataSource dataSource = new DriverManagerDataSource(settings.url());
        Properties properties = new Properties();
        if (settings.user() != null) {
            properties.setProperty("user", settings.user());
        }
        if (settings.password() != null) {
            properties.setProperty("password", settings.password());
        }
        if (settings.postgres()) {
            properties.setProperty(
                    "ApplicationName", "mdz " + ProcessHandle.current().pid());
        }
        dataSource.setConnectionProperties(properties);
        connect(settings, dataSource);
        migrate(settings, dataSource);
        return new JobDatabase(settings, dataSource);
    }

    DataSource dataSource() {
        return dataSource;
    }

    Settings settings() {
        return settings;
    }

    private static void connect(Settings settings, DataSource dataSource) {
        for (int attempt = 1; ; attempt++) {
            try (Connection connection = dataSource.getConnection()) {
                if (connection.isValid(1)) {
                    return;
                }
            } catch (SQLException e) {
                if (attempt == ATTEMPTS) {
                    throw new MdzException(
                            ExitCode.TRY_AGAIN,
                            Reason.CONFIGURATION_INVALID,
                            Location.of(settings.shown()),
                            "the database of the job repository answers (SQL state " + e.getSQLState() + ")",
                            "check that it runs, then start again",
                            e);
                }
            }
            long jitter = ThreadLocalRandom.current().nextLong(PAUSE.toNanos());
            LockSupport.parkNanos(PAUSE.toNanos() * attempt + jitter);
        }
    }

    private static void migrate(Settings settings, DataSource dataSource) {
        Flyway flyway = Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/" + (settings.postgres() ? "postgresql" : "h2"))
                .table("mdz_schema_history")
                .validateMigrationNaming(true)
                .load();
        try {
            if (flyway.info().applied().length == 0) {
                flyway.migrate();
            }
            flyway.validate();
        } catch (FlywayException e) {
            throw new MdzException(
                    ExitCode.USAGE,
                    Reason.CONFIGURATION_INVALID,
                    Location.of(settings.shown()),
                    "migratie nodig: the schema of the job repository is that of this program version",
                    "use the program version that made this database, or an empty database",
                    e);
        }
    }

    /** Closes the H2 file; a PostgreSQL server is left alone. */
    @Override
    public void close() {
        if (settings.h2()) {
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("SHUTDOWN");
            } catch (SQLException e) {
                throw new IllegalStateException("Cannot close the job repository " + settings.shown(), e);
            }
        }
    }
}
