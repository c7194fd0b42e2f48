package nl.mdzfactsheet.disclosure.audit;

/** The most extreme values seen in points that satisfy every row exactly: what is in here is possible, whoever found it. */
final class Witnesses {

    private final Component component;
    private final long[] lowest;
    private final long[] highest;

    Witnesses(Component component) {
        this.component = component;
        this.lowest = new long[component.size()];
        this.highest = new long[component.size()];
        for (int i = 0; i < lowest.length; i++) {
            lowest[i] = component.truth(i);
            highest[i] = component.truth(i);
        }
    }

    /** Adds a point when it is possible; returns whether it was. */
    boolean add(long[] point) {
        if (!component.possible(point)) {
            return false;
        }
        for (int i = 0; i < point.length; i++) {
            lowest[i] = Math.min(lowest[i], point[i]);
            highest[i] = Math.max(highest[i], point[i]);
        }
        return true;
    }

    long lowest(int cell) {
        return lowest[cell];
    }

    long highest(int cell) {
        return highest[cell];
    }
}
