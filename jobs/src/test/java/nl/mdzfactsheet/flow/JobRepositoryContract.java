package nl.mdzfactsheet.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import nl.mdzfactsheet.Fault;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import org.apache.spark.SparkException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run may expect of its job repository; the same on every database. */
abstract class JobRepositoryContract {

    @TempDir
    Path folder = Path.of(".");

    private FakeStages stages = new FakeStages(folder);
    private RunIdentity identity = new RunIdentity(2025, "d", "e", "f");

    /** Settings of a database that is new, or used by this class only. */
    abstract JobDatabase.Settings settings(Path temporary);

    @BeforeEach
    void newRun() {
        stages = new FakeStages(folder);
        identity = new RunIdentity(2025, folder.toString(), "definitions", "code");
    }

    private RunOutcome run() {
        try (JobDatabase database = JobDatabase.open(settings(folder));
                DatabaseLock lock = DatabaseLock.take(database)) {
            assertThat(lock).isNotNull();
            return new JobRuns(database).run(stages.plan(identity));
        }
    }

    @Test
    void runsEveryStageInOrderOnce() {
        RunOutcome outcome = run();

        assertThat(outcome.state()).isEqualTo(RunOutcome.State.DONE);
        assertThat(outcome.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(stages.ran).containsExactly(Stage.values());
        assertThat(outcome.facts()).containsEntry("version", "v1");
    }

    @Test
    void sameIdentityAgainIsAlreadyDone() {
        run();
        stages.ran.clear();

        RunOutcome again = run();

        assertThat(again.state()).isEqualTo(RunOutcome.State.ALREADY_DONE);
        assertThat(again.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(again.facts()).containsEntry("version", "v1");
        assertThat(stages.ran).isEmpty();
    }

    @Test
    void refusalsAreRememberedByAnIdenticalRun() {
        stages.ingestNotices = List.of(new Notice(Notice.Kind.REFUSED, "delivery", "hash_mismatch", "deliver again"));
        assertThat(run().exitCode()).isEqualTo(ExitCode.REFUSED);

        RunOutcome again = run();

        assertThat(again.state()).isEqualTo(RunOutcome.State.ALREADY_DONE);
        assertThat(again.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(again.notices()).isEqualTo(stages.ingestNotices);
    }

    @Fault("F85")
    @Test
    void otherIdentityIsAnotherRun() {
        run();
        identity = new RunIdentity(2025, folder.toString(), "other definitions", "code");

        assertThat(run().state()).isEqualTo(RunOutcome.State.DONE);
    }

    @Fault("F78")
    @Test
    void restartGoesOnAtTheFailedStep() {
        stages.before = stage -> {
            if (stage == Stage.MEASURE) {
                throw new MdzException(ExitCode.TRY_AGAIN, Reason.STORE_DAMAGED, null, "disk", "again");
            }
        };
        RunOutcome failed = run();
        assertThat(failed.state()).isEqualTo(RunOutcome.State.FAILED);
        assertThat(failed.exitCode()).isEqualTo(ExitCode.TRY_AGAIN);
        assertThat(stages.ran).containsExactly(Stage.INGEST, Stage.FOLD);

        stages.ran.clear();
        stages.before = stage -> {};

        assertThat(run().state()).isEqualTo(RunOutcome.State.DONE);
        assertThat(stages.ran).containsExactlyElementsOf(EnumSet.range(Stage.MEASURE, Stage.PUBLISH));
    }

    @Fault("F76")
    @Test
    void aStopIsStoppedAndRestartable() {
        stages.stop = () -> stages.ran.contains(Stage.FOLD);
        RunOutcome stopped = run();
        assertThat(stopped.state()).isEqualTo(RunOutcome.State.STOPPED);
        assertThat(stopped.exitCode()).isEqualTo(ExitCode.TERMINATED);
        assertThat(stages.ran).containsExactly(Stage.INGEST, Stage.FOLD);

        stages.ran.clear();
        stages.stop = StopSignal.NEVER;

        assertThat(run().state()).isEqualTo(RunOutcome.State.DONE);
        assertThat(stages.ran).containsExactlyElementsOf(EnumSet.range(Stage.FOLD, Stage.PUBLISH));
    }

    @Fault("F76")
    @Test
    void aFailureBecauseOfTheStopIsAStop() {
        assertStoppedBy(new IllegalStateException("the session is gone"));
    }

    /** What Spark throws for a job that is cancelled is checked and not declared. */
    @Fault("F76")
    @Test
    void aCancelledJobBecauseOfTheStopIsAStop() {
        assertStoppedBy(new SparkException("Job 0 cancelled as part of cancellation of all jobs"));
    }

    private void assertStoppedBy(Exception failure) {
        boolean[] asked = {false};
        stages.stop = () -> asked[0];
        stages.before = stage -> {
            if (stage == Stage.REPORT) {
                asked[0] = true;
                undeclared(failure);
            }
        };

        assertThat(run().state()).isEqualTo(RunOutcome.State.STOPPED);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the compiler is told that it is unchecked
    private static <E extends Exception> void undeclared(Exception failure) throws E {
        throw (E) failure;
    }

    @Fault("F75")
    @Test
    void aKilledAttemptIsRecoveredAndGoesOn() {
        // An Error that nothing catches leaves the execution as a kill does: the repository still says STARTED.
        leaveAsKilled(Stage.BENCHMARK);
        stages.ran.clear();

        assertThat(run().state()).isEqualTo(RunOutcome.State.DONE);
        assertThat(stages.ran).containsExactlyElementsOf(EnumSet.range(Stage.BENCHMARK, Stage.PUBLISH));
    }

    /** Runs to a stage in a thread that never comes back, as far as the repository can see. */
    private void leaveAsKilled(Stage stage) {
        try (JobDatabase database = JobDatabase.open(settings(folder))) {
            stages.before = s -> {
                if (s == stage) {
                    throw new IllegalStateException("killed");
                }
            };
            new JobRuns(database).run(stages.plan(identity));
            stages.before = s -> {};
            org.springframework.jdbc.core.JdbcTemplate sql =
                    new org.springframework.jdbc.core.JdbcTemplate(database.dataSource());
            sql.update("update BATCH_STEP_EXECUTION set STATUS = 'STARTED', END_TIME = null where STATUS = 'FAILED'"
                    + " and JOB_EXECUTION_ID = (select max(JOB_EXECUTION_ID) from BATCH_JOB_EXECUTION)");
            sql.update("update BATCH_JOB_EXECUTION set STATUS = 'STARTED', END_TIME = null where STATUS = 'FAILED'"
                    + " and JOB_EXECUTION_ID = (select max(JOB_EXECUTION_ID) from BATCH_JOB_EXECUTION)");
        }
    }

    @Test
    void aRunWhoseResultIsNoLongerPublishedRunsAgain() {
        run();
        stages.ran.clear();
        stages.stillPublished = false;

        assertThat(run().state()).isEqualTo(RunOutcome.State.DONE);
        assertThat(stages.ran).containsExactly(Stage.values());
    }

    @Test
    void anAttemptWhoseOutputsAreGoneStartsAnew() throws Exception {
        stages.before = stage -> {
            if (stage == Stage.REPORT) {
                throw new IllegalStateException("fault");
            }
        };
        assertThat(run().exitCode()).isEqualTo(ExitCode.UNEXPECTED);
        nl.mdzfactsheet.table.StepStore.delete(stages.home.step(Stage.FOLD.folder()));
        stages.ran.clear();
        stages.before = stage -> {};

        assertThat(run().state()).isEqualTo(RunOutcome.State.DONE);
        assertThat(stages.ran).containsExactly(Stage.values());
    }

    @Fault("F86")
    @Test
    void aSchemaOfAnotherVersionIsRefused() {
        run();
        try (JobDatabase database = JobDatabase.open(settings(folder))) {
            org.springframework.jdbc.core.JdbcTemplate sql =
                    new org.springframework.jdbc.core.JdbcTemplate(database.dataSource());
            // "version" is mandatory text; the checksum is what validation compares.
            sql.update("update \"mdz_schema_history\" set \"checksum\" = 1 where \"version\" = '1'");
        }
        try {
            assertThatThrownBy(() -> JobDatabase.open(settings(folder)))
                    .isInstanceOfSatisfying(
                            MdzException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
                    .hasMessageContaining("migratie nodig");
        } finally {
            forgetSchemaFault();
        }
    }

    /** A shared database is used by the next test again. */
    void forgetSchemaFault() {}
}
