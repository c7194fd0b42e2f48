package nl.mdzfactsheet.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.apache.parquet.column.ColumnDescriptor;
import org.jspecify.annotations.Nullable;

/** Texts that come back often: each distinct one is kept once. A column in which nearly every text is new is no longer looked up. */
final class TextBuffer extends ColumnBuffer {

    /** From so many texts on it shows whether they come back. */
    private static final int ENOUGH = 1 << 12;

    private static final int FIRST_SLOTS = 1 << 8;

    private @Nullable String[] texts = new @Nullable String[FIRST_SLOTS];
    private int[] byHash = new int[4 * FIRST_SLOTS]; // number of the text plus one
    private int[] ids = new int[FIRST_ROWS];
    private int count;
    private int distinct;
    private boolean alwaysNew;
    private boolean byNumber;
    private @Nullable String @Nullable [] translated; // the dictionary of another file that came last
    private int[] translation = {}; // number of its texts here, plus one

    TextBuffer(ColumnDescriptor column) {
        super(column);
    }

    @Override
    void addFilled(Object value) {
        addText((String) value);
    }

    @Override
    void addText(String value) {
        add(count > 0 && value.equals(texts[ids[count - 1]]) ? ids[count - 1] : number(value));
    }

    private void add(int number) {
        filled();
        if (count == ids.length) {
            ids = Arrays.copyOf(ids, 2 * count);
        }
        ids[count++] = number;
        if (count == ENOUGH) {
            alwaysNew = distinct > ENOUGH / 10 * 9;
        }
    }

    /** A text of a dictionary is looked up once: what came of it is remembered by its place there, as long as texts are looked up at all. */
    @Override
    void addStored(@Nullable String[] dictionary, int[] stored, int from, int to) {
        if (dictionary != translated) {
            translated = dictionary;
            translation = new int[dictionary.length];
        }
        for (int i = from; i < to; i++) {
            int id = stored[i];
            if (id < 0) {
                addNull();
            } else if (translation[id] == 0 || alwaysNew) {
                addText(Objects.requireNonNull(dictionary[id]));
                translation[id] = ids[count - 1] + 1;
            } else {
                add(translation[id] - 1);
            }
        }
    }

    private int number(String value) {
        if (alwaysNew) {
            return append(value);
        }
        int slot = slot(value);
        if (byHash[slot] == 0) {
            byHash[slot] = append(value) + 1;
            int number = byHash[slot] - 1;
            if (4 * distinct > 3 * byHash.length) {
                spread();
            }
            return number;
        }
        return byHash[slot] - 1;
    }

    private int append(String value) {
        if (distinct == texts.length) {
            texts = Arrays.copyOf(texts, 2 * distinct);
        }
        texts[distinct] = value;
        return distinct++;
    }

    /** Where a text is, or where it belongs. */
    private int slot(String value) {
        int hash = value.hashCode();
        int slot = (hash ^ (hash >>> 15)) & (byHash.length - 1);
        while (byHash[slot] != 0 && !value.equals(texts[byHash[slot] - 1])) {
            slot = (slot + 1) & (byHash.length - 1);
        }
        return slot;
    }

    private void spread() {
        byHash = new int[2 * byHash.length];
        for (int i = 0; i < distinct; i++) {
            String text = texts[i];
            if (text != null) {
                byHash[slot(text)] = i + 1;
            }
        }
    }

    @Override
    int dictionary(PlainBytes target) {
        byNumber = count >= FEW && distinct <= Math.min(LARGEST_DICTIONARY, count / 2);
        if (!byNumber) {
            return 0;
        }
        for (int i = 0; i < distinct; i++) {
            put(texts[i], target);
        }
        return distinct;
    }

    @Override
    void encode(int from, int to, PlainBytes target) {
        if (byNumber) {
            numbers(ids, new int[] {from, to}, distinct, target);
            return;
        }
        for (int i = from; i < to; i++) {
            put(texts[ids[i]], target);
        }
    }

    private static void put(@Nullable String text, PlainBytes target) {
        byte[] bytes = (text == null ? "" : text).getBytes(StandardCharsets.UTF_8);
        target.putInt(bytes.length);
        target.put(bytes, 0, bytes.length);
    }

    @Override
    void clearValues() {
        Arrays.fill(texts, 0, distinct, null);
        Arrays.fill(byHash, 0);
        count = 0;
        distinct = 0;
        alwaysNew = false;
        translated = null;
    }
}
