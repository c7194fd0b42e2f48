package nl.mdzfactsheet.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.Reason;

/** Finds insured periods of one person that overlap, one bucket of patients at a time. */
final class InsuredOverlap {

    private static final Comparator<Insured> ORDER = Comparator.comparing(Insured::high, Long::compareUnsigned)
            .thenComparing(Insured::low, Long::compareUnsigned)
            .thenComparingInt(Insured::from)
            .thenComparingInt(Insured::file)
            .thenComparingLong(Insured::line);

    private final List<DeliveredFile> files;
    private final Staging staging;

    /** One period and where it stands. */
    private record Insured(long high, long low, int from, int to, int file, long line) {}

    InsuredOverlap(List<DeliveredFile> files, Staging staging) {
        this.files = files;
        this.staging = staging;
    }

    /** The first overlap per file in which the later period stands, with the number of overlaps. */
    List<Refusal> refusals(int buckets) throws IOException {
        long[] overlaps = new long[files.size()];
        long[] lines = new long[files.size()];
        for (int bucket = 0; bucket < buckets; bucket++) {
            List<Insured> periods = read(bucket);
            periods.sort(ORDER);
            for (int i = 1; i < periods.size(); i++) {
                Insured last = periods.get(i - 1);
                Insured next = periods.get(i);
                if (last.high() == next.high() && last.low() == next.low() && next.from() <= last.to()) {
                    overlaps[next.file()]++;
                    lines[next.file()] =
                            lines[next.file()] == 0 ? next.line() : Math.min(lines[next.file()], next.line());
                }
            }
        }
        List<Refusal> refusals = new ArrayList<>();
        for (int i = 0; i < overlaps.length; i++) {
            if (overlaps[i] > 0) {
                Location place = new Location(files.get(i).path(), lines[i], "verzekerd_van");
                refusals.add(new Refusal(Reason.INSURED_PERIODS_OVERLAP, place, Counted.lines(overlaps[i])));
            }
        }
        return refusals;
    }

    private List<Insured> read(int bucket) throws IOException {
        List<Insured> periods = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            Path spill = Spills.file(staging.spills(files.get(i)), bucket);
            try (SpillInput in = new SpillInput(spill)) {
                while (in.more()) {
                    periods.add(period(in, i));
                }
            }
        }
        return periods;
    }

    private static Insured period(SpillInput in, int file) throws IOException {
        long high = in.getLong();
        long low = in.getLong();
        long line = in.getLong();
        for (int skipped = 0; skipped < 4; skipped++) {
            in.getInt();
        }
        int from = in.getInt();
        int to = in.getInt();
        in.getInt();
        return new Insured(high, low, from, to, file, line);
    }
}
