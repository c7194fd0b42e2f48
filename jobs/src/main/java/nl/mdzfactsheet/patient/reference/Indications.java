package nl.mdzfactsheet.patient.reference;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.IntStream;
import nl.mdzfactsheet.patient.NetLine;
import nl.mdzfactsheet.patient.ServiceCode;
import org.jspecify.annotations.Nullable;

/**
 * The rows of indicaties, numbered in the order delivered. Which rows a line matches depends on its codes only, so it is
 * worked out once per combination of codes.
 */
public final class Indications implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<Indication> rows;
    private final ConcurrentMap<Codes, int[]> matching = new ConcurrentHashMap<>();

    private record Codes(
            ServiceCode service,
            @Nullable String atc,
            @Nullable String specialism,
            @Nullable String diagnosis) implements Serializable {}

    Indications(List<Indication> rows) {
        this.rows = List.copyOf(rows);
    }

    /** Number of rows. */
    public int size() {
        return rows.size();
    }

    public Indication row(int number) {
        return rows.get(number);
    }

    /** Numbers of the rows of a programme and role that are valid on a day. */
    public List<Integer> valid(String programme, Indication.Role role, int day) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Indication row = rows.get(i);
            if (row.role() == role && row.programme().equals(programme) && row.validOn(day)) {
                numbers.add(i);
            }
        }
        return List.copyOf(numbers);
    }

    /** Numbers of the rows that a line matches, whatever their dates. The array is shared: do not change it. */
    public int[] matching(NetLine line) {
        Codes codes = new Codes(
                line.claim().service(),
                line.atc(),
                line.claim().specialism(),
                line.claim().diagnosis());
        int[] known = matching.get(codes);
        return known != null ? known : matching.computeIfAbsent(codes, absent -> matchingRows(line));
    }

    private int[] matchingRows(NetLine line) {
        return IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).matches(line))
                .toArray();
    }
}
