package nl.mdzfactsheet.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.mdzfactsheet.table.DeliveryEntry;
import nl.mdzfactsheet.table.DeliveryStore;
import nl.mdzfactsheet.table.FileAccount;
import nl.mdzfactsheet.table.Home;
import nl.mdzfactsheet.table.Tally;

/** Figures of both sides as texts, and the judgement that they are the same. */
final class Figures {
    private static final int SHOWN = 5;
    /** Only reports read them: the yardstick does not. */
    private static final Set<String> NOT_COMPARED = Set.of("afspraken");

    private Figures() {}

    /** measure | RHO | practice → numerator / denominator of persons, as the measure step wrote them. */
    static Map<String, String> ours(Path home) {
        return measures(home.resolve("work/30-measure/*/measure_count/*.parquet"), "WHERE level = 'practice'");
    }

    /** The same as DuckDB wrote them; units without anything have no row in ours. */
    static Map<String, String> ducks(Path file) {
        return measures(file, "WHERE numerator <> 0 OR denominator <> 0");
    }

    private static Map<String, String> measures(Path files, String where) {
        return read("SELECT concat_ws(' | ', measure_id, rho_id, practice_agb), concat(numerator::DECIMAL(38,8), ' / ',"
                + " denominator::DECIMAL(38,8), ' of ', persons) FROM read_parquet('" + files + "') " + where);
    }

    /** delivery | table | accepted or reason → lines and cents of what the program took in. */
    static Map<String, String> ourAccount(Path home) {
        Map<String, Tally> account = new TreeMap<>();
        for (DeliveryEntry entry : new DeliveryStore(new Home(home)).loaded()) {
            for (FileAccount file : entry.files()) {
                if (!NOT_COMPARED.contains(file.table())) {
                    String key = entry.id() + " | " + file.table() + " | ";
                    account.merge(key + "accepted", file.accepted(), Tally::plus);
                    file.quarantined()
                            .forEach((reason, tally) -> account.merge(key + reason.code(), tally, Tally::plus));
                }
            }
        }
        Map<String, String> texts = new TreeMap<>();
        account.forEach((key, t) -> {
            if (t.lines() > 0) {
                texts.put(key, t.lines() + " lines, " + t.debitCents() + " debit, " + t.creditCents() + " credit");
            }
        });
        return texts;
    }

    /** The same as DuckDB wrote it. */
    static Map<String, String> duckAccount(Path store) {
        return read("SELECT concat_ws(' | ', delivery, table_name, outcome), concat(sum(lines), ' lines, ',"
                + " sum(debit_cents), ' debit, ', sum(credit_cents), ' credit') FROM read_parquet('"
                + store.resolve("account.parquet") + "') GROUP BY ALL");
    }

    private static Map<String, String> read(String sql) {
        Map<String, String> rows = new TreeMap<>();
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.put(result.getString(1), result.getString(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the figures", e);
        }
        return rows;
    }

    /** Fails with the first differences, unless both are the same and not empty; returns how many are compared. */
    static int same(String what, Map<String, String> ours, Map<String, String> ducks) {
        if (ours.isEmpty() || !ours.equals(ducks)) {
            StringBuilder text = new StringBuilder("Cannot time " + what + ": the figures differ (ours " + ours.size()
                    + ", DuckDB " + ducks.size() + ")");
            Map<String, String> all = new TreeMap<>(ours);
            all.putAll(ducks);
            all.keySet().stream()
                    .filter(key -> !String.valueOf(ours.get(key)).equals(String.valueOf(ducks.get(key))))
                    .limit(SHOWN)
                    .forEach(key -> text.append("\n  ")
                            .append(key)
                            .append(": ours ")
                            .append(ours.get(key))
                            .append(", DuckDB ")
                            .append(ducks.get(key)));
            throw new IllegalStateException(text.toString());
        }
        return ours.size();
    }
}
