package nl.mdzfactsheet.flow;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Runs the job of a plan on an open database. The caller holds the lock: whatever still counts as running here was killed. */
public final class JobRuns {

    private final JobDatabase database;

    public JobRuns(JobDatabase database) {
        this.database = database;
    }

    /** The outcome of an earlier run of this identity, when nothing is left to do; null when there is. Starts no stage. */
    public @Nullable RunOutcome alreadyDone(RunPlan plan) {
        try (AnnotationConfigApplicationContext context = context(plan)) {
            return alreadyDone(context.getBean(JobRepository.class), plan);
        }
    }

    /** Runs, or goes on at the step where an earlier attempt failed, stopped or was killed. */
    public RunOutcome run(RunPlan plan) {
        try (AnnotationConfigApplicationContext context = context(plan)) {
            JobRepository repository = context.getBean(JobRepository.class);
            RunOutcome earlier = alreadyDone(repository, plan);
            if (earlier != null) {
                return earlier;
            }
            JobOperator operator = context.getBean(JobOperator.class);
            recoverKilled(repository, operator);
            forgetUnusable(repository, plan);
            Job job = context.getBean(Job.class);
            return outcome(operator.start(job, plan.identity().parameters()), plan);
        } catch (JobExecutionException e) {
            throw new IllegalStateException("Cannot start the job although the lock is held", e);
        }
    }

    /** Marks attempts that were killed as failed, so that they can be restarted; returns how many. */
    public int recover(RunPlan plan) {
        try (AnnotationConfigApplicationContext context = context(plan)) {
            return recoverKilled(context.getBean(JobRepository.class), context.getBean(JobOperator.class));
        }
    }

    private AnnotationConfigApplicationContext context(RunPlan plan) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean("dataSource", javax.sql.DataSource.class, database::dataSource);
        context.registerBean(
                "transactionManager",
                JdbcTransactionManager.class,
                () -> new JdbcTransactionManager(database.dataSource()));
        context.registerBean("plan", RunPlan.class, () -> plan);
        context.register(FactsheetJob.class);
        context.refresh();
        return context;
    }

    private static int recoverKilled(JobRepository repository, JobOperator operator) {
        int recovered = 0;
        for (JobExecution running : repository.findRunningJobExecutions(FactsheetJob.NAME)) {
            operator.recover(running);
            recovered++;
        }
        return recovered;
    }

    private static @Nullable RunOutcome alreadyDone(JobRepository repository, RunPlan plan) {
        JobExecution last = last(repository, plan);
        if (last == null || last.getStatus() != BatchStatus.COMPLETED) {
            return null;
        }
        RunMemory memory = new RunMemory(plan.home(), last.getExecutionContext());
        Map<String, String> facts = memory.facts();
        return plan.stillPublished().test(facts)
                ? new RunOutcome(RunOutcome.State.ALREADY_DONE, memory.notices(), facts, null)
                : null;
    }

    /**
     * An attempt cannot be continued when its outputs are gone, nor repeated when it completed but something else is published now. Its record goes; the run starts
     * anew and reuses every output that is still there.
     */
    private static void forgetUnusable(JobRepository repository, RunPlan plan) {
        JobExecution last = last(repository, plan);
        if (last == null) {
            return;
        }
        boolean whole = new RunMemory(plan.home(), last.getExecutionContext()).isWhole();
        if (last.getStatus() == BatchStatus.COMPLETED || last.getStatus() == BatchStatus.UNKNOWN || !whole) {
            repository.deleteJobInstance(last.getJobInstance());
        }
    }

    private static @Nullable JobExecution last(JobRepository repository, RunPlan plan) {
        JobParameters parameters = plan.identity().parameters();
        JobInstance instance = repository.getJobInstance(FactsheetJob.NAME, parameters);
        return instance == null ? null : repository.getLastJobExecution(instance);
    }

    private static RunOutcome outcome(JobExecution execution, RunPlan plan) {
        RunMemory memory = new RunMemory(plan.home(), execution.getExecutionContext());
        List<Throwable> failures = execution.getAllFailureExceptions();
        Throwable failure = failures.isEmpty() ? null : failures.get(0);
        RunOutcome.State state =
                switch (execution.getStatus()) {
                    case COMPLETED -> RunOutcome.State.DONE;
                    case STOPPED -> RunOutcome.State.STOPPED;
                    default -> RunOutcome.State.FAILED;
                };
        return new RunOutcome(
                state, memory.notices(), memory.facts(), state == RunOutcome.State.FAILED ? failure : null);
    }
}
