package nl.mdzfactsheet.app;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import nl.mdzfactsheet.app.restatement.Cause;
import nl.mdzfactsheet.app.restatement.Figure;
import nl.mdzfactsheet.app.restatement.Restated;
import nl.mdzfactsheet.app.restatement.Restated.Part;
import nl.mdzfactsheet.contract.CanonicalText;
import nl.mdzfactsheet.table.UnitLevel;
import org.jspecify.annotations.Nullable;

/** The largest changes of insurer and RHOs on a terminal: per figure a line for numerator, denominator and value, the causes in columns. */
final class RestatementTable {

    private static final int FIGURES_SHOWN = 20;
    private static final List<Integer> NAME_WIDTHS = List.of(30, 14, 11);
    private static final int NUMBER_WIDTH = 17;
    private static final Set<UnitLevel> LEVELS = Set.of(UnitLevel.INSURER, UnitLevel.RHO);

    /** Largest relative change first; a figure that appears or disappears counts as a whole. */
    private static final Comparator<Restated> ORDER =
            Comparator.comparing(RestatementTable::size).reversed().thenComparing(Restated::key);

    private final List<Restated> figures;
    private final String from;
    private final String to;
    private final UnaryOperator<String> texts;

    /**
     * @param from name of the earlier version
     * @param to name of the later version
     * @param texts text of a key in the language asked for
     */
    RestatementTable(List<Restated> figures, String from, String to, UnaryOperator<String> texts) {
        this.figures = List.copyOf(figures);
        this.from = from;
        this.to = to;
        this.texts = texts;
    }

    void print(PrintWriter out) {
        if (figures.isEmpty()) {
            out.println(texts.apply("diff.nothing"));
            return;
        }
        List<Restated> above = figures.stream()
                .filter(f -> LEVELS.contains(f.key().level()))
                .sorted(ORDER)
                .toList();
        Set<Cause> causes = new TreeSet<>();
        figures.forEach(f -> causes.addAll(f.parts().keySet()));
        header(out, causes);
        List<Restated> shown = above.subList(0, Math.min(FIGURES_SHOWN, above.size()));
        shown.forEach(f -> print(out, f, causes));
        out.println(texts.apply("diff.shown") + " " + shown.size() + " / " + above.size());
        out.println(texts.apply("diff.all") + " " + figures.size());
    }

    private static BigDecimal size(Restated figure) {
        Figure earlier = figure.before();
        BigDecimal before = earlier == null ? null : earlier.value();
        BigDecimal change = figure.total().value();
        if (before == null || before.signum() == 0 || change == null) {
            return BigDecimal.ONE;
        }
        return change.divide(before, MathContext.DECIMAL32).abs();
    }

    private void header(PrintWriter out, Set<Cause> causes) {
        List<String> titles = new ArrayList<>(List.of(from, to, texts.apply("diff.change")));
        causes.forEach(c -> titles.add(texts.apply("diff." + c.name())));
        line(out, List.of(texts.apply("diff.measure"), texts.apply("diff.unit"), ""), titles);
    }

    private void print(PrintWriter out, Restated figure, Set<Cause> causes) {
        String unit = figure.key().level() == UnitLevel.INSURER
                ? texts.apply("diff.insurer")
                : figure.key().unit();
        List<String> name = List.of(figure.key().measureId(), unit);
        for (Column column : Column.values()) {
            Part total = figure.total();
            List<@Nullable BigDecimal> numbers = new ArrayList<>();
            numbers.add(column.of(figure.before()));
            numbers.add(column.of(figure.after()));
            numbers.add(column.of(total));
            causes.forEach(cause -> numbers.add(
                    figure.parts().containsKey(cause) ? column.of(figure.parts().getOrDefault(cause, total)) : null));
            line(
                    out,
                    List.of(name.get(0), name.get(1), texts.apply("diff." + column.key())),
                    numbers.stream().map(RestatementTable::shown).toList());
            name = List.of("", "");
        }
    }

    /** A line per figure. */
    private enum Column {
        NUMERATOR,
        DENOMINATOR,
        VALUE;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        @Nullable
        BigDecimal of(@Nullable Figure figure) {
            if (figure == null) {
                return null;
            }
            return switch (this) {
                case NUMERATOR -> figure.numerator();
                case DENOMINATOR -> figure.denominator();
                case VALUE -> figure.value();
            };
        }

        @Nullable
        BigDecimal of(Part part) {
            return switch (this) {
                case NUMERATOR -> part.numerator();
                case DENOMINATOR -> part.denominator();
                case VALUE -> part.value();
            };
        }
    }

    private static String shown(@Nullable BigDecimal number) {
        return number == null ? "-" : CanonicalText.exact(number);
    }

    private static void line(PrintWriter out, List<String> names, List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            line.append(String.format(Locale.ROOT, "%-" + NAME_WIDTHS.get(i) + "s ", names.get(i)));
        }
        cells.forEach(c -> line.append(String.format(Locale.ROOT, " %" + NUMBER_WIDTH + "s", c)));
        out.println(line.toString().stripTrailing());
    }
}
