package nl.mdzfactsheet.flow;

import java.time.Duration;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** A stage as a step of the job: gives it what earlier stages wrote, keeps what it wrote, and turns a stop of the operator into a stop of the job. */
final class StageTasklet implements Tasklet {

    private final Stage stage;
    private final RunPlan plan;

    StageTasklet(Stage stage, RunPlan plan) {
        this.stage = stage;
        this.plan = plan;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunk) throws Exception {
        stopIfAsked();
        long start = System.nanoTime();
        plan.listener().started(stage);
        ExecutionContext job =
                chunk.getStepContext().getStepExecution().getJobExecution().getExecutionContext();
        RunMemory memory = new RunMemory(plan.home(), job);
        memory.keep(stage, result(memory));
        plan.listener().written(stage);
        plan.listener().done(stage, Duration.ofNanos(System.nanoTime() - start));
        return RepeatStatus.FINISHED;
    }

    private StageResult result(RunMemory memory) throws JobInterruptedException {
        RunContext context =
                new RunContext(plan.home(), plan.identity(), plan.runDate(), plan.spark(), memory.outputs());
        try {
            StageResult result = plan.runner(stage).run(context);
            stopIfAsked();
            return result;
        } catch (Exception e) {
            // Not only unchecked ones: Spark, being Scala, throws its checked exception for a cancelled job undeclared.
            stopIfAsked();
            throw e;
        }
    }

    private void stopIfAsked() throws JobInterruptedException {
        if (plan.stop().requested()) {
            throw new JobInterruptedException("Stopped on request at " + stage.folder());
        }
    }
}
