package nl.mdzfactsheet.disclosure.audit;

import java.util.Arrays;

/** A point near the truth: what differs from it. It satisfies every sum that everybody knows. */
final class Move {

    private final int[] places;
    private final long[] steps;

    private Move(int[] places, long[] steps) {
        this.places = places;
        this.steps = steps;
    }

    /** The differences, 0 where a cell stays as it is. */
    static Move of(int[] places, long[] steps) {
        int[] moved = new int[places.length];
        long[] by = new long[places.length];
        int size = 0;
        for (int i = 0; i < places.length; i++) {
            if (steps[i] != 0) {
                moved[size] = places[i];
                by[size++] = steps[i];
            }
        }
        return new Move(Arrays.copyOf(moved, size), Arrays.copyOf(by, size));
    }

    /** Number of cells that it moves. */
    int size() {
        return places.length;
    }

    /** Place of one of the cells that it moves. */
    int place(int number) {
        return places[number];
    }

    /** How far it moves the cell at a place; 0 when not at all. */
    long stepOf(int place) {
        for (int i = 0; i < places.length; i++) {
            if (places[i] == place) {
                return steps[i];
            }
        }
        return 0;
    }
}
