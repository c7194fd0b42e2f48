package nl.mdzfactsheet.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code findings.json} in the output of 10-ingest: what operators were told, so that a run with the same offer says it again without reading anything.
 *
 * @param refusals why deliveries were refused
 * @param holds why deliveries are held
 * @param warnings what was loaded and listed
 */
record FindingsFile(List<Finding> refusals, List<Finding> holds, List<Finding> warnings) {

    private static final String FILE = "findings.json";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    void write(Path folder) {
        try {
            JSON.writeValue(folder.resolve(FILE).toFile(), this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FindingsFile read(Path folder) {
        try {
            return JSON.readValue(folder.resolve(FILE).toFile(), FindingsFile.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
