package nl.mdzfactsheet.app;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import nl.mdzfactsheet.app.metrics.Intake;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.flow.Failures;
import nl.mdzfactsheet.flow.Notice;
import nl.mdzfactsheet.flow.RunListener;
import nl.mdzfactsheet.flow.RunOutcome;
import nl.mdzfactsheet.flow.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Writes how a run proceeds into the log of the run, one JSON object per line: run, step, delivery, reason code and counts where they apply, never a value. */
final class RunLog implements RunListener {

    private static final Logger LOG = LoggerFactory.getLogger(RunLog.class);

    private final String run;

    RunLog(String run) {
        this.run = run;
    }

    @Override
    public void started(Stage stage) {
        line("started", Map.of("step", stage.folder()), false);
    }

    @Override
    public void done(Stage stage, Duration took) {
        line("done", Map.of("step", stage.folder(), "milliseconds", Long.toString(took.toMillis())), false);
    }

    /** Every outcome of the intake by delivery and table, every notice, and last what to do. */
    void ended(RunOutcome outcome, Intake intake) {
        intake.rows().stream().filter(r -> !r.table().isEmpty()).forEach(this::counted);
        outcome.notices().forEach(this::noticed);
        ExitCode code = outcome.exitCode();
        Map<String, String> fields = new TreeMap<>(Map.of("exit_code", Integer.toString(code.number())));
        MdzException known = Failures.known(outcome.failure());
        if (known != null) {
            fields.put("reason", known.reason().code());
        }
        line(whatToDo(outcome), fields, code != ExitCode.DONE);
    }

    private void counted(Intake.Row row) {
        line(
                "counted",
                Map.of(
                        "step", Stage.INGEST.folder(),
                        "delivery", row.delivery(),
                        "table", row.table(),
                        "reason", row.outcome(),
                        "lines", Long.toString(row.lines()),
                        "debit_cents", Long.toString(row.debitCents()),
                        "credit_cents", Long.toString(row.creditCents())),
                row.isQuarantined());
    }

    private void noticed(Notice notice) {
        line(
                notice.kind() + ": " + FailureLines.oneLine(notice.text()),
                Map.of("delivery", notice.subject(), "reason", notice.code()),
                true);
    }

    /** One sentence for the person who reads only the last line. */
    static String whatToDo(RunOutcome outcome) {
        MdzException known = Failures.known(outcome.failure());
        if (known != null) {
            return "what to do: " + FailureLines.oneLine(String.valueOf(known.getMessage()));
        }
        return switch (outcome.exitCode()) {
            case DONE -> "what to do: nothing";
            case REFUSED ->
                "what to do: have the refused or held deliveries above mended, or approve what is held; "
                        + "the rest is published";
            case LOCKED -> "what to do: wait until the other run has ended";
            case TRY_AGAIN -> "what to do: mend disk or database and start again; the run goes on where it was";
            case INTERRUPTED, TERMINATED -> "what to do: start again; the run goes on where it was";
            case USAGE -> "what to do: mend the configuration and start again";
            case UNEXPECTED -> "what to do: start again; if it fails again report failure.txt beside this log";
        };
    }

    private void line(String message, Map<String, String> fields, boolean attention) {
        MDC.put("run", run);
        fields.forEach(MDC::put);
        try {
            if (attention) {
                LOG.warn(message);
            } else {
                LOG.info(message);
            }
        } finally {
            fields.keySet().forEach(MDC::remove);
            MDC.remove("run");
        }
    }
}
