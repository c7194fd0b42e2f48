package nl.mdzfactsheet.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.Reason;

/** Finds insured periods of one person that overlap: neighbours when sorted by person and first day. */
final class InsuredOverlap {

    private final List<DeliveredFile> files;
    private final Staging staging;
    private final TreeMap<Integer, long[]> overlaps = new TreeMap<>();
    private long high;
    private long low;
    private int lastDay = Integer.MIN_VALUE;

    InsuredOverlap(List<DeliveredFile> files, Staging staging) {
        this.files = files;
        this.staging = staging;
    }

    /** Per file in which the later period stands: its first line that overlaps, and the number of overlaps. */
    List<Refusal> refusals(int buckets) throws IOException {
        for (int bucket = 0; bucket < buckets; bucket++) {
            List<Path> spills = new ArrayList<>();
            for (DeliveredFile file : files) {
                spills.add(Spills.file(staging.spills(file), bucket));
            }
            Path scratch = staging.intake().resolve("overlap");
            new SortedRecords(buckets, SortedRecords.RUN_BYTES, scratch).forEach(spills, this::look);
        }
        List<Refusal> refusals = new ArrayList<>();
        for (DeliveredFile file : files) {
            long[] found = overlaps.get(file.number());
            if (found != null) {
                Location place = new Location(file.path(), found[0], "verzekerd_van");
                refusals.add(new Refusal(Reason.INSURED_PERIODS_OVERLAP, place, Counted.lines(found[1])));
            }
        }
        return refusals;
    }

    private void look(byte[] data, int at) {
        long nextHigh = SpillFormat.longAt(data, at + SpillFormat.PATIENT_HIGH);
        long nextLow = SpillFormat.longAt(data, at + SpillFormat.PATIENT_LOW);
        boolean samePerson = nextHigh == high && nextLow == low;
        if (samePerson && SpillFormat.intAt(data, at + SpillFormat.DAY) <= lastDay) {
            long line = SpillFormat.longAt(data, at + SpillFormat.LINE);
            long[] found =
                    overlaps.computeIfAbsent(SpillFormat.intAt(data, at + SpillFormat.FILE), f -> new long[] {line, 0});
            found[0] = Math.min(found[0], line);
            found[1]++;
        }
        int day = SpillFormat.intAt(data, at + InsuredSink.LAST_DAY);
        lastDay = samePerson ? Math.max(lastDay, day) : day;
        high = nextHigh;
        low = nextLow;
    }
}
