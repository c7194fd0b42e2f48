package nl.mdzfactsheet.measure;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import org.apache.hadoop.io.WritableUtils;
import org.jspecify.annotations.Nullable;

/** {@link UnitSums} as bytes: what is zero takes no room. A task's answer of thousands of units was tens of megabytes, and Spark enciphers it. */
final class PackedSums implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int END = 0;

    private final byte[] bytes;

    private PackedSums(byte[] bytes) {
        this.bytes = bytes;
    }

    static PackedSums of(UnitSums sums) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(sums, new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PackedSums(bytes.toByteArray());
    }

    /** The sums again, when they have arrived. */
    private Object readResolve() {
        try {
            return read(new DataInputStream(new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(UnitSums sums, DataOutput out) throws IOException {
        WritableUtils.writeVInt(out, sums.measures());
        for (int i = 0; i < sums.measures(); i++) {
            if (!isEmpty(sums, i)) {
                WritableUtils.writeVInt(out, i + 1);
                write(sums.numerator(i), out);
                write(sums.denominator(i), out);
                WritableUtils.writeVLong(out, sums.persons(i));
                write(sums.largest(i), out);
                write(sums.second(i), out);
            }
        }
        WritableUtils.writeVInt(out, END);
        WritableUtils.writeVInt(out, sums.strata().size());
        for (Map.Entry<StratumKey, long[]> stratum : sums.strata().entrySet()) {
            out.writeUTF(stratum.getKey().ageBand());
            out.writeUTF(stratum.getKey().sex());
            out.writeUTF(stratum.getKey().ses());
            write(stratum.getValue(), out);
        }
    }

    private static boolean isEmpty(UnitSums sums, int measure) {
        return sums.numerator(measure).isZero()
                && sums.denominator(measure).isZero()
                && sums.persons(measure) == 0
                && sums.largest(measure) == null;
    }

    private static UnitSums read(DataInput in) throws IOException {
        UnitSums sums = new UnitSums(WritableUtils.readVInt(in));
        for (int next = WritableUtils.readVInt(in); next != END; next = WritableUtils.readVInt(in)) {
            int measure = next - 1;
            readInto(sums.numerator(measure), in);
            readInto(sums.denominator(measure), in);
            sums.addPersons(measure, WritableUtils.readVLong(in));
            for (int place = 0; place < 2; place++) {
                BigDecimal amount = readDecimal(in);
                if (amount != null) {
                    sums.addAmountOfPerson(measure, amount);
                }
            }
        }
        int strata = WritableUtils.readVInt(in);
        for (int i = 0; i < strata; i++) {
            readInto(sums.stratum(new StratumKey(in.readUTF(), in.readUTF(), in.readUTF())), in);
        }
        return sums;
    }

    private static void write(ExactSum sum, DataOutput out) throws IOException {
        WritableUtils.writeVLong(out, sum.whole());
        write(sum.rest(), out);
    }

    private static void readInto(ExactSum sum, DataInput in) throws IOException {
        sum.addValue(WritableUtils.readVLong(in));
        sum.add(exact(readDecimal(in)));
    }

    private static BigDecimal exact(@Nullable BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }

    private static void write(@Nullable BigDecimal number, DataOutput out) throws IOException {
        if (number == null) {
            WritableUtils.writeVInt(out, END);
            return;
        }
        byte[] unscaled = number.unscaledValue().toByteArray();
        WritableUtils.writeVInt(out, unscaled.length);
        out.write(unscaled);
        WritableUtils.writeVInt(out, number.scale());
    }

    private static @Nullable BigDecimal readDecimal(DataInput in) throws IOException {
        int length = WritableUtils.readVInt(in);
        if (length == END) {
            return null;
        }
        byte[] unscaled = new byte[length];
        in.readFully(unscaled);
        return new BigDecimal(new BigInteger(unscaled), WritableUtils.readVInt(in));
    }

    private static void write(long[] counts, DataOutput out) throws IOException {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] != 0) {
                WritableUtils.writeVInt(out, i + 1);
                WritableUtils.writeVLong(out, counts[i]);
            }
        }
        WritableUtils.writeVInt(out, END);
    }

    private static void readInto(long[] counts, DataInput in) throws IOException {
        for (int next = WritableUtils.readVInt(in); next != END; next = WritableUtils.readVInt(in)) {
            counts[next - 1] = WritableUtils.readVLong(in);
        }
    }
}
