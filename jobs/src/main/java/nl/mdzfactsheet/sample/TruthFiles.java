package nl.mdzfactsheet.sample;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The files under {@code expected}: UTF-8, comma, one header line, in the order of the persons. */
final class TruthFiles {
    private final Path folder;
    private final BufferedWriter detections;
    private final BufferedWriter curate;
    private final BufferedWriter nearMisses;
    private final List<String> contested = new ArrayList<>();
    private final TreeMap<String, Long> byDetector = new TreeMap<>();

    TruthFiles(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
        this.detections = open("detections.csv", Truth.DETECTIONS_HEADER);
        this.curate = open("curate.csv", Truth.CURATE_HEADER);
        this.nearMisses = open("near_misses.csv", Truth.NEAR_MISSES_HEADER);
    }

    void append(Truth truth) throws IOException {
        for (String row : truth.detections()) {
            byDetector.merge(row.substring(0, row.indexOf(',')), 1L, Long::sum);
        }
        write(detections, truth.detections());
        write(curate, truth.curate());
        write(nearMisses, truth.nearMisses());
        contested.addAll(truth.contested());
    }

    /** Rows of the reference table weerleggingen. */
    List<String> contested() {
        return contested;
    }

    long detections() {
        return byDetector.values().stream().mapToLong(Long::longValue).sum();
    }

    Map<String, Long> detectionsByDetector() {
        return byDetector;
    }

    void finish(InboxWriter inbox, World world) throws IOException {
        detections.close();
        curate.close();
        nearMisses.close();
        writeAll("quarantine.csv", Truth.QUARANTINE_HEADER, inbox.quarantine());
        writeAll("totals.csv", "delivery,tabel,rows,debit_cents,credit_cents", inbox.totals());
        writeAll("practice_effects.csv", "practice,effect,multiplier", effects(world));
    }

    private static List<String> effects(World world) {
        List<String> rows = new ArrayList<>();
        for (Practice practice : world.practices()) {
            Practice.Effects effects = practice.effects();
            rows.add(effect(practice, "ppi", effects.ppi()));
            rows.add(effect(practice, "contacts", effects.contacts()));
            rows.add(effect(practice, "dry_powder", effects.dryPowder()));
            rows.add(effect(practice, "inclusion", effects.inclusion()));
            rows.add(effect(practice, "no_show", effects.noShow()));
        }
        return rows;
    }

    private static String effect(Practice practice, String name, double multiplier) {
        return practice.agb() + "," + name + "," + String.format(Locale.ROOT, "%.4f", multiplier);
    }

    private BufferedWriter open(String name, String header) throws IOException {
        BufferedWriter writer = Files.newBufferedWriter(folder.resolve(name));
        writer.write(header + "\n");
        return writer;
    }

    private void writeAll(String name, String header, List<String> rows) throws IOException {
        try (BufferedWriter writer = open(name, header)) {
            write(writer, rows);
        }
    }

    private static void write(BufferedWriter writer, List<String> rows) throws IOException {
        for (String row : rows) {
            writer.write(row + "\n");
        }
    }
}
