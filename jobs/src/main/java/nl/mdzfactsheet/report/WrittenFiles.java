package nl.mdzfactsheet.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.mdzfactsheet.table.Sha256;

/** The files of a report as they are written, with the rows of the tables among them. */
final class WrittenFiles {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path root;
    private final Map<String, Long> rows = new TreeMap<>();

    WrittenFiles(Path root) {
        this.root = root;
    }

    /** A path below the report, with its folder made. */
    Path at(String path) {
        Path file = root.resolve(path);
        try {
            Files.createDirectories(root.resolve(path).resolve("..").normalize());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    void counted(String path, long rowsWritten) {
        rows.put(path, rowsWritten);
    }

    void text(String path, String content) {
        try {
            Files.writeString(at(path), content, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void json(String path, Object content) {
        try {
            text(path, JSON.writeValueAsString(content) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows per file, by path. */
    Map<String, Long> rows() {
        return rows;
    }

    /** What a manifest says of the files below a folder: path, rows where the file is a table, sha256. */
    List<Map<String, Object>> described(String folder) {
        List<Map<String, Object>> files = new ArrayList<>();
        try (var walk = Files.list(root.resolve(folder))) {
            for (Path file : walk.sorted().toList()) {
                String name = file.getFileName().toString();
                Map<String, Object> entry = new LinkedHashMap<>();
                entry.put("path", name);
                Long count = rows.get(folder + "/" + name);
                if (count != null) {
                    entry.put("rows", count);
                }
                entry.put("sha256", Sha256.ofFile(file));
                files.add(entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
