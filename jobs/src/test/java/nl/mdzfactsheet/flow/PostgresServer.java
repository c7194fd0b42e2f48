package nl.mdzfactsheet.flow;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** A real PostgreSQL: the server named by MDZ_TEST_DB_URL, else a container where Docker answers, else embedded binaries. Never none. */
public final class PostgresServer {

    private static final JobDatabase.Settings ADMIN = start();
    private static int databases;

    private PostgresServer() {}

    /** A new, empty database. */
    public static synchronized JobDatabase.Settings newDatabase() {
        databases++;
        String name = "mdz_test_" + ProcessHandle.current().pid() + "_" + databases;
        try (Connection connection = DriverManager.getConnection(ADMIN.url(), ADMIN.user(), ADMIN.password());
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create a database for the test", e);
        }
        return new JobDatabase.Settings(
                ADMIN.url().replaceFirst("/[^/?]*(\\?|$)", "/" + name + "$1"), ADMIN.user(), ADMIN.password());
    }

    private static JobDatabase.Settings start() {
        String url = System.getenv("MDZ_TEST_DB_URL");
        if (url != null) {
            return new JobDatabase.Settings(
                    url, System.getenv("MDZ_TEST_DB_USER"), System.getenv("MDZ_TEST_DB_PASSWORD"));
        }
        return dockerAnswers() ? container() : embedded();
    }

    private static boolean dockerAnswers() {
        boolean mayAnswer = System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
        return mayAnswer && org.testcontainers.DockerClientFactory.instance().isDockerAvailable();
    }

    @SuppressWarnings("resource") // removed by Testcontainers when the tests end
    private static JobDatabase.Settings container() {
        PostgreSQLContainer server = new PostgreSQLContainer("postgres:18-alpine");
        server.start();
        return new JobDatabase.Settings(server.getJdbcUrl(), server.getUsername(), server.getPassword());
    }

    @SuppressWarnings("resource") // stopped by its own shutdown hook when the tests end
    private static JobDatabase.Settings embedded() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder().start();
            return new JobDatabase.Settings(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
