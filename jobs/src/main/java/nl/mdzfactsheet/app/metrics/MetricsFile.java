package nl.mdzfactsheet.app.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.flow.Notice;
import nl.mdzfactsheet.publish.FileModes;
import org.jspecify.annotations.Nullable;

/** {@code <home>/metrics/mdz.prom}: figures of the last run in the text format of Prometheus, for the textfile collector of the node exporter, whose user needs the group of the file. */
public final class MetricsFile {

    /** When a run last ended with exit code 0; kept by runs that do not. */
    public static final String LAST_SUCCESS = "mdz_last_success_timestamp_seconds";

    /** When the newest delivery was made; kept by runs that fail before they know. */
    public static final String NEWEST_DELIVERY = "mdz_newest_delivery_created_timestamp_seconds";

    private static final Pattern PLAIN = Pattern.compile("(mdz_[a-z_]+) ([0-9.E+]+)");

    private final Path file;

    /** @param home home folder of the installation */
    public MetricsFile(Path home) {
        this.file = home.resolve("metrics").resolve("mdz.prom");
    }

    /** Replaces the file as a whole; returns its text. */
    public String write(RunFigures figures) throws IOException {
        String text = text(figures, kept());
        Path folder = file.resolve("..").normalize();
        Files.createDirectories(folder);
        FileModes.SHARED.folder(folder);
        Path writing = file.resolveSibling(".mdz.prom.writing");
        Files.writeString(writing, text, StandardCharsets.UTF_8);
        FileModes.SHARED.file(writing);
        Files.move(writing, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return text;
    }

    /** Figures without labels of the run before; a file that was damaged by hand counts as none. */
    private Map<String, Double> kept() throws IOException {
        Map<String, Double> kept = new HashMap<>();
        if (Files.isRegularFile(file)) {
            Matcher sample = PLAIN.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
            while (sample.find()) {
                try {
                    kept.put(sample.group(1), Double.valueOf(sample.group(2)));
                } catch (NumberFormatException e) {
                    kept.remove(sample.group(1));
                }
            }
        }
        return kept;
    }

    private static String text(RunFigures figures, Map<String, Double> kept) {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        try {
            Figures out = new Figures(registry);
            times(out, figures, kept);
            figures.stepSeconds().forEach((step, s) -> out.add("mdz_step_seconds", s, Tags.of("step", step)));
            Map<Tags, Long> notices = new HashMap<>();
            for (Notice notice : figures.notices()) {
                String kind = notice.kind().name().toLowerCase(Locale.ROOT);
                notices.merge(Tags.of("kind", kind, "reason", notice.code()), 1L, Long::sum);
            }
            notices.forEach((tags, n) -> out.add("mdz_notices", n, tags));
            quality(out, figures.intake());
            return registry.scrape();
        } finally {
            registry.close();
        }
    }

    private static void times(Figures out, RunFigures figures, Map<String, Double> kept) {
        double endedAt = (double) figures.endedAt().getEpochSecond();
        out.add("mdz_last_run_timestamp_seconds", endedAt, Tags.empty());
        out.add("mdz_last_run_exit_code", figures.exitCode().number(), Tags.empty());
        @Nullable
        Double success = figures.exitCode() == ExitCode.DONE ? Double.valueOf(endedAt) : kept.get(LAST_SUCCESS);
        if (success != null) {
            out.add(LAST_SUCCESS, success, Tags.empty());
        }
        Optional<Instant> known = figures.intake().newestCreated();
        @Nullable
        Double created =
                known.isPresent() ? Double.valueOf((double) known.get().getEpochSecond()) : kept.get(NEWEST_DELIVERY);
        if (created != null) {
            out.add(NEWEST_DELIVERY, created, Tags.empty());
            out.add(
                    "mdz_newest_delivery_age_days",
                    (double) ageDays(Instant.ofEpochSecond(created.longValue()), figures.runDate()),
                    Tags.empty());
        }
    }

    /** Whole days from the day a delivery was made (UTC) to the run date. */
    public static long ageDays(Instant created, LocalDate runDate) {
        return ChronoUnit.DAYS.between(created.atZone(ZoneOffset.UTC).toLocalDate(), runDate);
    }

    /** All loaded deliveries together: figures per delivery stand in the quality table. */
    private static void quality(Figures out, Intake intake) {
        Map<Tags, Long> lines = new HashMap<>();
        Map<Tags, Long> cents = new HashMap<>();
        for (Intake.Row row : intake.rows()) {
            if (row.table().isEmpty()) {
                continue;
            }
            Tags tags = Tags.of(
                    "table", row.table(),
                    "outcome", row.isQuarantined() ? "quarantined" : row.outcome(),
                    "reason", row.isQuarantined() ? row.outcome() : "");
            lines.merge(tags, row.lines(), Long::sum);
            cents.merge(tags.and("side", "debit"), row.debitCents(), Long::sum);
            cents.merge(tags.and("side", "credit"), row.creditCents(), Long::sum);
        }
        lines.forEach((tags, n) -> out.add("mdz_lines", n, tags));
        cents.forEach((tags, n) -> out.add("mdz_cents", n, tags));
    }

    /** Registers figures that do not change any more. */
    private record Figures(PrometheusMeterRegistry registry) {

        void add(String name, double value, Tags tags) {
            Gauge.builder(name, () -> value).tags(tags).register(registry);
        }
    }
}
