package nl.mdzfactsheet.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A SQL file of the oracle: named sections of statements, each ended by a semicolon at the end of a line. */
final class SqlScript {
    private final String name;
    private final Map<String, String> sections;

    private SqlScript(String name, Map<String, String> sections) {
        this.name = name;
        this.sections = sections;
    }

    static SqlScript of(String name) {
        try (InputStream in = Objects.requireNonNull(SqlScript.class.getResourceAsStream("/oracle/" + name))) {
            return new SqlScript(name, split(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read oracle/" + name, e);
        }
    }

    private static Map<String, String> split(String text) {
        Map<String, String> sections = new LinkedHashMap<>();
        String section = "";
        for (String line : text.lines().toList()) {
            if (line.startsWith("-- :name ")) {
                section = line.substring(9).strip();
            }
            sections.merge(section, line + "\n", String::concat);
        }
        return sections;
    }

    /** Runs the unnamed section with the given values for its place holders. */
    void run(Connection connection, Map<String, String> values) throws SQLException {
        run(connection, "", values);
    }

    /** Runs one section with the given values for its place holders. */
    void run(Connection connection, String section, Map<String, String> values) throws SQLException {
        String text = Objects.requireNonNull(sections.get(section), section);
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("${" + value.getKey() + "}", value.getValue());
        }
        for (String sql : statements(text)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new SQLException("Cannot run " + name + " " + section + ":\n" + sql, e);
            }
        }
    }

    private static List<String> statements(String text) {
        List<String> statements = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        for (String line : text.lines().toList()) {
            if (line.isBlank() || line.startsWith("--")) {
                continue;
            }
            current.append(line).append('\n');
            if (line.endsWith(";")) {
                statements.add(current.toString());
                current.setLength(0);
            }
        }
        if (!current.isEmpty()) {
            throw new IllegalStateException("Statement without end: " + current);
        }
        return statements;
    }
}
