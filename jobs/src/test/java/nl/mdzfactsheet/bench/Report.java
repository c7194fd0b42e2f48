package nl.mdzfactsheet.bench;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.mdzfactsheet.bench.Night.Timed;
import nl.mdzfactsheet.bench.Worker.Measured;

/** The table that the benchmark prints. Seconds of the wall clock are medians of warm repetitions; cold ones stand beside. */
final class Report {
    private static final double QUIET_GOAL = 12;
    private static final double NEWS_GOAL = 0.25;
    private static final double LINES_GOAL = 1e6;

    private final StringBuilder text = new StringBuilder();

    Report(Size size, long lines, List<Compared> compared) {
        add(
                "%s insured, two years, %,d lines. Seconds of the wall clock, medians of warm repetitions; cold, CPU and peak: ours | DuckDB.%n",
                size.insured(), lines);
        row("workload", "goal", "ours", "DuckDB", "ratio", "cold", "CPU", "peak MB", "runs", "met");
        compared.forEach(c -> add(c, lines));
        if (!compared.isEmpty()) {
            addLoad(compared);
        }
    }

    /** Two busy threads give a load of about 2: what is above that was not ours. */
    private void addLoad(List<Compared> compared) {
        DoubleSummaryStatistics load = compared.stream()
                .flatMap(c -> Stream.concat(c.ours().stream(), c.ducks().stream()))
                .flatMap(List::stream)
                .mapToDouble(Measured::load)
                .summaryStatistics();
        add("Load of the machine %.1f to %.1f; above 2.5 judge by CPU seconds.%n", load.getMin(), load.getMax());
    }

    private void add(Compared c, long lines) {
        List<Measured> ours = Compared.warm(c.ours());
        List<Measured> ducks = Compared.warm(c.ducks());
        row(
                c.workload() + " " + c.workload().title(),
                "<= " + number(c.workload().goal()),
                number(c.ourSeconds()),
                number(c.duckSeconds()),
                number(c.ratio()),
                pair(
                        Compared.median(Compared.cold(c.ours()), Measured::wall),
                        Compared.median(Compared.cold(c.ducks()), Measured::wall)),
                pair(Compared.median(ours, Measured::cpu), Compared.median(ducks, Measured::cpu)),
                peak(c.ours()) + " | " + peak(c.ducks()),
                Integer.toString(ours.size()),
                yes(c.met()));
        if (c.workload() == Workload.W1) {
            double perSecond = lines / c.ourSeconds();
            row(
                    "   million lines per second",
                    ">= 1",
                    number(perSecond / 1e6),
                    number(lines / c.duckSeconds() / 1e6),
                    "",
                    "",
                    "",
                    "",
                    "",
                    yes(perSecond >= LINES_GOAL));
        }
    }

    /** Whole runs, of an insurer of another size perhaps. */
    void add(Size size, Night night) {
        add("Whole runs, %s insured:%n", size.insured());
        List<Measured> quiet = night.quiet().stream().map(Timed::process).toList();
        double seconds = Compared.median(quiet, Measured::wall);
        row(
                "W4 a night without news",
                "<= 12 s",
                number(seconds),
                "",
                "",
                "",
                number(Compared.median(quiet, Measured::cpu)),
                peak(List.of(quiet)),
                Integer.toString(quiet.size()),
                yes(seconds <= QUIET_GOAL));
        Measured news = night.news().process();
        Measured full = night.full().process();
        double ratio = news.wall() / full.wall();
        row(
                "W5 a night with " + night.newLines() + " new lines, against all",
                "<= 0.25",
                number(news.wall()),
                number(full.wall()) + "*",
                number(ratio),
                "",
                pair(news.cpu(), full.cpu()),
                peak(List.of(List.of(news))),
                "1",
                yes(ratio <= NEWS_GOAL && night.otherFiles().isEmpty()));
        add(
                "* the program itself, all over again in a new home; %d of %d tables for the insurer hold the same bytes%s%n",
                night.sameFiles(),
                night.sameFiles() + night.otherFiles().size(),
                night.otherFiles().isEmpty() ? "" : ", not " + night.otherFiles());
        add(
                "Steps of the first run: %s%nSteps of the night with news: %s%n",
                night.first().steps(), night.news().steps());
    }

    private void row(String... cells) {
        List<Object> all = new ArrayList<>(List.of(cells));
        text.append(String.format(Locale.ROOT, "%-48s %-12s %10s %10s %7s %13s %13s %13s %6s  %s%n", all.toArray()));
    }

    private void add(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values));
    }

    private static String peak(List<List<Measured>> processes) {
        return Long.toString(processes.stream()
                .flatMap(List::stream)
                .mapToLong(Measured::peakMegabytes)
                .max()
                .orElse(0));
    }

    private static String pair(double ours, double ducks) {
        return number(ours) + " | " + number(ducks);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
    }

    private static String yes(boolean met) {
        return met ? "yes" : "no";
    }

    String text() {
        return text.toString();
    }
}
