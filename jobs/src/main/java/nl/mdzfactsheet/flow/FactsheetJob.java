package nl.mdzfactsheet.flow;

import org.springframework.batch.core.configuration.support.JdbcDefaultBatchConfiguration;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job on one screen. Its repository is the JDBC one, stated here: without it Batch 6 keeps nothing. */
@Configuration
class FactsheetJob extends JdbcDefaultBatchConfiguration {

    /** Name of the job in the repository. */
    static final String NAME = "factsheet";

    @Bean
    Job factsheet(JobRepository repository, RunPlan plan) {
        return new JobBuilder(NAME, repository)
                .start(step(Stage.INGEST, repository, plan))
                .next(step(Stage.FOLD, repository, plan))
                .next(step(Stage.MEASURE, repository, plan))
                .next(step(Stage.BENCHMARK, repository, plan))
                .next(step(Stage.DISCLOSURE, repository, plan))
                .next(step(Stage.REPORT, repository, plan))
                .next(step(Stage.PUBLISH, repository, plan))
                .build();
    }

    /** A step has no database transaction of its own: stages take minutes, and what they write is files. */
    private static Step step(Stage stage, JobRepository repository, RunPlan plan) {
        return new StepBuilder(stage.folder(), repository)
                .tasklet(new StageTasklet(stage, plan))
                .build();
    }
}
