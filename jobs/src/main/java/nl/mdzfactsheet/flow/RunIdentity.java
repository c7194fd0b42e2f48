package nl.mdzfactsheet.flow;

import nl.mdzfactsheet.table.Sha256;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/**
 * What a run is: the same identity is the same run, whenever it is started.
 *
 * @param year reporting year
 * @param deliveries hash of every delivery offered, and of the approvals
 * @param definitions hash of definitions and settings
 * @param code version of the program
 */
public record RunIdentity(int year, String deliveries, String definitions, String code) {

    private static final int SHORT = 12;

    /** Short identity, for names and for the column run_id. */
    public String runId() {
        return Sha256.start()
                .add(Integer.toString(year))
                .add(deliveries)
                .add(definitions)
                .add(code)
                .hex()
                .substring(0, SHORT);
    }

    JobParameters parameters() {
        return new JobParametersBuilder()
                .addLong("year", (long) year)
                .addString("deliveries", deliveries)
                .addString("definitions", definitions)
                .addString("code", code)
                .toJobParameters();
    }
}
