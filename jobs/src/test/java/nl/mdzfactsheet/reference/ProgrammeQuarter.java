package nl.mdzfactsheet.reference;

import java.util.Comparator;

/** A programme and a calendar quarter of one person. Programmes come in their tie-breaking order. */
record ProgrammeQuarter(String programme, Quarter quarter) implements Comparable<ProgrammeQuarter> {
    private static final Comparator<ProgrammeQuarter> ORDER = Comparator.comparing(ProgrammeQuarter::quarter)
            .thenComparingInt(pq -> rank(pq.programme()))
            .thenComparing(ProgrammeQuarter::programme, Utf8Order.INSTANCE);

    private static int rank(String programme) {
        int rank = ReferenceRows.PROGRAMMES.indexOf(programme);
        return rank < 0 ? Integer.MAX_VALUE : rank;
    }

    @Override
    public int compareTo(ProgrammeQuarter other) {
        return ORDER.compare(this, other);
    }
}
