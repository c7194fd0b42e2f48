package nl.mdzfactsheet.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import nl.mdzfactsheet.Fault;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.MdzException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The job repository in a real PostgreSQL. */
class PostgresJobRepositoryTest extends JobRepositoryContract {

    private JobDatabase.Settings database = new JobDatabase.Settings("", null, null);

    @BeforeEach
    void newDatabase() {
        database = PostgresServer.newDatabase();
    }

    @Override
    JobDatabase.Settings settings(Path temporary) {
        return database;
    }

    @Fault("F80")
    @Test
    void aSecondRunIsToldWhoHoldsTheLock() {
        try (JobDatabase first = JobDatabase.open(database);
                JobDatabase second = JobDatabase.open(database)) {
            try (DatabaseLock held = DatabaseLock.take(first)) {
                assertThat(held).isNotNull();
                assertThatThrownBy(() -> DatabaseLock.take(second))
                        .isInstanceOfSatisfying(MdzException.class, e -> assertThat(e.exitCode())
                                .isEqualTo(ExitCode.LOCKED))
                        .hasMessageContaining("mdz " + ProcessHandle.current().pid())
                        .hasMessageContaining("since");
            }
            try (DatabaseLock free = DatabaseLock.take(second)) {
                assertThat(free).isNotNull();
            }
        }
    }

    @Fault({"F78", "F79"})
    @Test
    void aServerThatDoesNotAnswerIsAPassingFault() {
        assertThatThrownBy(() -> JobDatabase.open(
                        new JobDatabase.Settings("jdbc:postgresql://127.0.0.1:1/none?password=secret", "u", "secret")))
                .isInstanceOfSatisfying(
                        MdzException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.TRY_AGAIN))
                .hasMessageNotContaining("secret");
    }
}
