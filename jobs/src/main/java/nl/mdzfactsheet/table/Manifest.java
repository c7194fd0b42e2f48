package nl.mdzfactsheet.table;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a folder holds: every file with its size and hash. Folders are read through their manifest, never by listing.
 *
 * @param step step or artefact that wrote the folder
 * @param inputHash hash of everything the content follows from
 * @param files the files, sorted by path
 */
@JsonPropertyOrder({"step", "inputHash", "files"})
public record Manifest(String step, String inputHash, List<Entry> files) {

    /** Name of the manifest file in its folder. */
    public static final String FILE = "manifest.json";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /**
     * One file.
     *
     * @param path path below the folder, with forward slashes
     * @param bytes size
     * @param sha256 digest of the bytes
     */
    public record Entry(String path, long bytes, String sha256) {}

    public Manifest {
        files = List.copyOf(files);
    }

    /** Describes every file now in a folder, except a manifest. */
    public static Manifest describe(String step, String inputHash, Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Entry> entries = new ArrayList<>();
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (!path.equals(FILE)) {
                    entries.add(new Entry(path, Files.size(file), Sha256.ofFile(file)));
                }
            }
            entries.sort(Comparator.comparing(Entry::path));
            return new Manifest(step, inputHash, entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void write(Path folder) {
        try {
            Files.writeString(folder.resolve(FILE), JSON.writeValueAsString(this) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Manifest read(Path folder) {
        try {
            return JSON.readValue(folder.resolve(FILE).toFile(), Manifest.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hash over all files: equal content gives an equal hash. */
    public String contentHash() {
        Sha256 sha = Sha256.start();
        for (Entry file : files) {
            sha.add(file.path()).add(file.sha256());
        }
        return sha.hex();
    }

    /** The files of one table folder, as absolute paths. */
    public List<Path> filesOf(Path folder, String table) {
        return files.stream()
                .filter(f -> f.path().startsWith(table + "/"))
                .map(f -> folder.resolve(f.path()))
                .toList();
    }
}
