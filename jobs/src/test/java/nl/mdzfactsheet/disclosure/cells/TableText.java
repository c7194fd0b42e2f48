package nl.mdzfactsheet.disclosure.cells;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A small table as text: {@code cell a 3 primary cost 2 width 10} and {@code sum t = a + b}, {@code sum 2 <= 0.5 a - b <= 4}, {@code sum @p 7 <= a + b}. */
public final class TableText {

    private final List<Cell> cells = new ArrayList<>();
    private final List<Constraint> constraints = new ArrayList<>();

    private TableText() {}

    public static CellTable of(String text) {
        TableText table = new TableText();
        text.strip().lines().map(String::strip).forEach(table::line);
        return new CellTable("t", table.cells, table.constraints);
    }

    private void line(String line) {
        List<String> words = List.of(line.split("\\s+", -1));
        if (words.get(0).equals("cell")) {
            cells.add(cell(words));
        } else {
            sum(words.subList(1, words.size()));
        }
    }

    private static Cell cell(List<String> words) {
        String id = words.get(1);
        return new Cell(
                id,
                Long.parseLong(words.get(2)),
                words.contains("primary"),
                new BigDecimal(after(words, "cost", "1")),
                Long.parseLong(after(words, "width", "10")),
                after(words, "group", id));
    }

    private static String after(List<String> words, String word, String otherwise) {
        int at = words.indexOf(word);
        return at < 0 ? otherwise : words.get(at + 1);
    }

    private void sum(List<String> given) {
        String pattern = given.get(0).startsWith("@") ? given.get(0).substring(1) : Constraint.ALL;
        List<String> words = given.get(0).startsWith("@") ? given.subList(1, given.size()) : given;
        int equal = words.indexOf("=");
        if (equal >= 0) {
            List<Term> terms = new ArrayList<>(terms(words.subList(equal + 1, words.size())));
            String left = words.get(0);
            boolean number = Character.isDigit(left.charAt(0));
            if (!number) {
                terms.add(new Term(left, BigDecimal.ONE.negate()));
            }
            BigDecimal value = number ? new BigDecimal(left) : BigDecimal.ZERO;
            add(pattern, terms, value, value);
            return;
        }
        boolean low = words.get(1).equals("<=")
                && Character.isDigit(words.get(0).charAt(words.get(0).length() - 1))
                && !Character.isLetter(words.get(0).charAt(0));
        boolean high = words.get(words.size() - 2).equals("<=") && words.size() > (low ? 4 : 2);
        List<String> middle = words.subList(low ? 2 : 0, high ? words.size() - 2 : words.size());
        add(
                pattern,
                terms(middle),
                low ? new BigDecimal(words.get(0)) : null,
                high ? new BigDecimal(words.get(words.size() - 1)) : null);
    }

    private void add(String pattern, List<Term> terms, @Nullable BigDecimal low, @Nullable BigDecimal high) {
        constraints.add(new Constraint("s" + constraints.size(), pattern, terms, low, high));
    }

    private static List<Term> terms(List<String> words) {
        List<Term> terms = new ArrayList<>();
        BigDecimal factor = BigDecimal.ONE;
        for (String word : words) {
            switch (word.charAt(0)) {
                case '+' -> factor = BigDecimal.ONE;
                case '-' -> factor = BigDecimal.ONE.negate();
                default -> {
                    if (Character.isDigit(word.charAt(0))) {
                        factor = factor.multiply(new BigDecimal(word));
                    } else {
                        terms.add(new Term(word, factor));
                    }
                }
            }
        }
        return terms;
    }
}
