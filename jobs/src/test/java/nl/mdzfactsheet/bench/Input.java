package nl.mdzfactsheet.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.mdzfactsheet.sample.SampleGenerator;
import nl.mdzfactsheet.sample.SampleRequest;

/**
 * The deliveries of a generated insurer, two years, as plain CSV.
 *
 * @param inbox the deliveries
 * @param settings settings of a home that takes them
 * @param lines lines of all files
 */
record Input(Path inbox, Path settings, long lines) {
    static final int YEAR = 2025;
    static final String RUN_DATE = "2026-07-01";
    private static final long SEED = 20_260_101;
    private static final int THREADS = 2;

    /** Generated once; a folder that is complete is used again. */
    static Input of(int insured, Path folder) {
        Path inbox = folder.resolve("inbox");
        Path settings = folder.resolve("settings.yaml");
        if (!Files.exists(settings)) {
            Path sample = folder.resolve("sample");
            Folders.delete(folder);
            try {
                Files.createDirectories(folder);
                SampleGenerator.generate(new SampleRequest(insured, SEED, List.of(YEAR - 1, YEAR), sample, THREADS));
                PlainInbox.unpack(sample.resolve("inbox"), inbox);
                Files.copy(sample.resolve("config/settings.yaml"), settings);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Folders.delete(sample);
        }
        return new Input(inbox, settings, PlainInbox.lines(inbox));
    }
}
