package nl.mdzfactsheet.ingest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Provisional numbers for the codes of one file, in order of appearance: a hash table keyed by bytes, so that a known code costs no text. The numbers of the store
 * follow when the whole delivery was read.
 */
final class CodeNumbers {

    /** Separates code list and code of a service. */
    static final byte SEPARATOR = '|';

    private final List<byte[]> texts = new ArrayList<>();
    private int[] slots = new int[1 << 10];
    private byte[] key = new byte[64];

    /** The number of a service, {@code list|code}. */
    int service(DeliveredRecords row, int listField, int codeField) {
        int length = row.to(listField) - row.from(listField);
        int codeLength = row.to(codeField) - row.from(codeField);
        if (key.length < length + 1 + codeLength) {
            key = new byte[length + 1 + codeLength];
        }
        System.arraycopy(row.bytes(listField), row.from(listField), key, 0, length);
        key[length] = SEPARATOR;
        System.arraycopy(row.bytes(codeField), row.from(codeField), key, length + 1, codeLength);
        return number(key, 0, length + 1 + codeLength);
    }

    /** The number of a text. */
    int number(byte[] text, int from, int to) {
        int mask = slots.length - 1;
        int slot = hash(text, from, to) & mask;
        while (slots[slot] != 0) {
            byte[] known = texts.get(slots[slot] - 1);
            if (Arrays.equals(known, 0, known.length, text, from, to)) {
                return slots[slot] - 1;
            }
            slot = (slot + 1) & mask;
        }
        texts.add(Arrays.copyOfRange(text, from, to));
        slots[slot] = texts.size();
        if (texts.size() * 2 > slots.length) {
            grow();
        }
        return texts.size() - 1;
    }

    /** The texts, by provisional number. */
    List<String> texts() {
        return texts.stream().map(t -> new String(t, StandardCharsets.US_ASCII)).toList();
    }

    private void grow() {
        slots = new int[slots.length * 2];
        int mask = slots.length - 1;
        for (int number = 0; number < texts.size(); number++) {
            byte[] text = texts.get(number);
            int slot = hash(text, 0, text.length) & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = number + 1;
        }
    }

    private static int hash(byte[] text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + text[i];
        }
        return (hash * 0x9E3779B9) >>> 8;
    }
}
