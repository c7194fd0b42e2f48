package nl.mdzfactsheet.fold;

import java.util.Arrays;

/** Places by 64-bit hash, of one patient at a time: a map without objects, because every claim line passes through it. */
final class HashPlaces {

    private static final int FIRST_SLOTS = 1 << 8;

    /** Receives a hash and its place. */
    @FunctionalInterface
    interface Receiver {
        void accept(long hash, int place);
    }

    private long[] hashes = new long[FIRST_SLOTS / 2];
    private int[] places = new int[FIRST_SLOTS / 2];
    private int[] slots = new int[FIRST_SLOTS]; // number of the hash plus one
    private int size;

    void clear() {
        Arrays.fill(slots, 0);
        size = 0;
    }

    /** A hash that is there already keeps the larger place. */
    void keepLargest(long hash, int place) {
        int slot = slot(hash);
        if (slots[slot] != 0) {
            int known = slots[slot] - 1;
            places[known] = Math.max(places[known], place);
            return;
        }
        if (size == hashes.length) {
            grow();
            slot = slot(hash);
        }
        hashes[size] = hash;
        places[size] = place;
        slots[slot] = ++size;
    }

    /** Where a hash is, or where it belongs. The bits of a hash are mixed, so the low ones will do. */
    private int slot(long hash) {
        int slot = (int) hash & (slots.length - 1);
        while (slots[slot] != 0 && hashes[slots[slot] - 1] != hash) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private void grow() {
        hashes = Arrays.copyOf(hashes, 2 * size);
        places = Arrays.copyOf(places, 2 * size);
        slots = new int[4 * size];
        for (int i = 0; i < size; i++) {
            slots[slot(hashes[i])] = i + 1;
        }
    }

    /** In the order in which the hashes came. */
    void forEach(Receiver receiver) {
        for (int i = 0; i < size; i++) {
            receiver.accept(hashes[i], places[i]);
        }
    }
}
