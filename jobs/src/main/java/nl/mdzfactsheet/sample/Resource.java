package nl.mdzfactsheet.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables under {@code src/main/resources/sample}: semicolon, one header line, no quotes. */
final class Resource {
    private Resource() {}

    /** The rows of a table, each as column → value in the order of the header. */
    static List<Map<String, String>> rows(String name) {
        List<String> lines = lines(name);
        String[] header = lines.get(0).split(";", -1);
        return lines.stream().skip(1).map(line -> row(header, line, name)).toList();
    }

    static List<String> lines(String name) {
        try (InputStream stream = Resource.class.getResourceAsStream("/sample/" + name)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "Cannot read sample resource " + name + ": it is not on the class path");
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The value of a column that must exist. */
    static String value(Map<String, String> row, String column) {
        String value = row.get(column);
        if (value == null) {
            throw new IllegalStateException("Sample resource has no column " + column);
        }
        return value;
    }

    private static Map<String, String> row(String[] header, String line, String name) {
        String[] cells = line.split(";", -1);
        if (cells.length != header.length) {
            throw new IllegalStateException("Sample resource " + name + " has a damaged row");
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i++) {
            row.put(header[i], cells[i]);
        }
        return row;
    }
}
