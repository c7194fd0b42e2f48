package nl.mdzfactsheet.sample;

import java.util.ArrayList;
import java.util.List;

/** What must come out, for one block of persons, as rows of the expected files. */
final class Truth {
    static final String DETECTIONS_HEADER = "detector,tabel,verzekerde_id,declaratie_id,jaar,amount_cents,certainty";
    static final String CURATE_HEADER = "tabel,verzekerde_id,declaratie_id,outcome";
    static final String NEAR_MISSES_HEADER = "detector,description,tabel,verzekerde_id,declaratie_id";
    static final String QUARANTINE_HEADER = "delivery,tabel,line,reason";

    private final List<String> detections = new ArrayList<>();
    private final List<String> curate = new ArrayList<>();
    private final List<String> nearMisses = new ArrayList<>();
    private final List<String> contested = new ArrayList<>();

    void detection(String detector, String person, ClaimLine line, Finding finding) {
        detections.add(String.join(
                ",",
                detector,
                line.table().tableName(),
                person,
                line.id(),
                String.valueOf(Days.year(line.day())),
                String.valueOf(finding.cents()),
                finding.certain() ? "zeker" : "vermoeden"));
    }

    /** What a detector says about a line. */
    record Finding(long cents, boolean certain) {}

    void curate(String person, ClaimLine line, String outcome) {
        curate.add(String.join(",", line.table().tableName(), person, line.id(), outcome));
    }

    void nearMiss(String detector, String description, String person, ClaimLine line) {
        nearMisses.add(String.join(",", detector, description, line.table().tableName(), person, line.id()));
    }

    /** A row of weerleggingen. */
    void contested(String row) {
        contested.add(row);
    }

    List<String> detections() {
        return detections;
    }

    List<String> curate() {
        return curate;
    }

    List<String> nearMisses() {
        return nearMisses;
    }

    List<String> contested() {
        return contested;
    }
}
