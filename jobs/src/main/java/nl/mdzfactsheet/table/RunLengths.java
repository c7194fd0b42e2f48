package nl.mdzfactsheet.table;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Parquet's mixture of runs of one number and of packed numbers. */
final class RunLengths {

    private static final int MORE = 0x80;
    private static final int PAYLOAD = 0x7f;

    private RunLengths() {}

    /**
     * Decodes as many numbers as wanted.
     *
     * @param width bits of a number
     */
    static void decode(ByteBuffer in, int width, int[] target, int wanted) {
        int at = 0;
        while (at < wanted) {
            int header = header(in);
            if ((header & 1) == 0) {
                int until = Math.min(wanted, Math.addExact(at, header >>> 1));
                Arrays.fill(target, at, until, repeated(in, width));
                at = until;
            } else {
                int packed = Math.multiplyExact(header >>> 1, Byte.SIZE);
                int until = Math.min(wanted, Math.addExact(at, packed));
                unpack(in, width, target, at, until);
                in.position(Math.min(in.limit(), in.position() + packed / Byte.SIZE * width));
                at = until;
            }
        }
    }

    private static int header(ByteBuffer in) {
        int value = 0;
        int shift = 0;
        int part = in.get();
        while ((part & MORE) != 0) {
            value |= (part & PAYLOAD) << shift;
            shift += 7;
            part = in.get();
        }
        return value | part << shift;
    }

    private static int repeated(ByteBuffer in, int width) {
        int value = 0;
        for (int shift = 0; shift < width; shift += Byte.SIZE) {
            value |= (in.get() & 0xff) << shift;
        }
        return value;
    }

    /** Does not move the position: the last group may hold more numbers than wanted. */
    private static void unpack(ByteBuffer in, int width, int[] target, int from, int until) {
        int at = in.position();
        int mask = width == Integer.SIZE ? -1 : (1 << width) - 1;
        long bits = 0;
        int held = 0;
        for (int i = from; i < until; i++) {
            while (held < width) {
                bits |= (in.get(at++) & 0xffL) << held;
                held += Byte.SIZE;
            }
            target[i] = (int) bits & mask;
            bits >>>= width;
            held -= width;
        }
    }
}
