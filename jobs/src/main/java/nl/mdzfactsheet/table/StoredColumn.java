package nl.mdzfactsheet.table;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.jspecify.annotations.Nullable;

/** One column of the current row group, decoded page by page into arrays when a row of the page is asked for. Rows may only be asked for in order. */
final class StoredColumn {

    private final PrimitiveTypeName type;
    private final boolean optional;
    private @Nullable PageReader pages;
    private long[] dictionaryNumbers = {};
    private @Nullable String[] dictionaryTexts = {};
    private int from;
    private int end;
    private boolean[] filled = {};
    private long[] numbers = {};
    private @Nullable String[] texts = {};
    private int[] ids = {};
    private boolean numbered; // the texts of this page are in the dictionary
    private int[] textIds = {}; // by row, -1 when empty

    StoredColumn(ColumnDescriptor column) {
        this.type = column.getPrimitiveType().getPrimitiveTypeName();
        this.optional = column.getMaxDefinitionLevel() > 0;
    }

    /** Begins a row group; null when the file lacks the column, which is then empty in every row. */
    void start(@Nullable PageReader reader) {
        pages = reader;
        from = 0;
        end = 0;
        DictionaryPage dictionary = reader == null ? null : reader.readDictionaryPage();
        if (dictionary != null) {
            ByteBuffer values = bytes(dictionary.getBytes());
            int size = dictionary.getDictionarySize();
            boolean text = type == PrimitiveTypeName.BINARY;
            dictionaryNumbers = new long[text ? 0 : size];
            dictionaryTexts = new @Nullable String[text ? size : 0];
            for (int id = 0; id < size; id++) {
                if (text) {
                    dictionaryTexts[id] = text(values);
                } else {
                    dictionaryNumbers[id] = number(values);
                }
            }
        }
    }

    boolean isFilled(int row) {
        seek(row);
        return pages != null && (!optional || filled[row - from]);
    }

    /** Unscaled, for decimals; 0 or 1 for yes and no; meaningless when empty. */
    long number(int row) {
        seek(row);
        return pages == null ? 0 : numbers[row - from];
    }

    @Nullable
    String text(int row) {
        seek(row);
        if (pages == null) {
            return null;
        }
        if (!numbered) {
            return texts[row - from];
        }
        int id = textIds[row - from];
        return id < 0 ? null : dictionaryTexts[id];
    }

    /** Adds the values of these rows to those of another file. */
    void copy(int first, int last, ColumnBuffer target) {
        if (pages == null) {
            target.addNulls(last - first);
            return;
        }
        int row = first;
        while (row < last) {
            seek(row);
            int to = Math.min(last, end);
            if (numbered) {
                target.addStored(dictionaryTexts, textIds, row - from, to - from);
            } else if (type == PrimitiveTypeName.BINARY) {
                target.addStored(texts, row - from, to - from);
            } else {
                target.addStored(numbers, optional ? filled : null, row - from, to - from);
            }
            row = to;
        }
    }

    private void seek(int row) {
        if (row >= end && pages != null) {
            load(row, pages);
        }
    }

    private void load(int row, PageReader reader) {
        while (row >= end) {
            DataPage page = reader.readPage();
            if (!(page instanceof DataPageV1 data)) {
                throw new IllegalStateException("The store holds pages of a kind it was not written with");
            }
            from = end;
            end += data.getValueCount();
            if (row < end) {
                decode(data);
            }
        }
    }

    private void decode(DataPageV1 page) {
        int rows = page.getValueCount();
        ByteBuffer in = bytes(page.getBytes());
        if (optional) {
            decodeFilled(in, rows);
        }
        Encoding encoding = page.getValueEncoding();
        numbered = type == PrimitiveTypeName.BINARY && encoding.usesDictionary();
        if (numbered) {
            textIds = textIds.length < rows ? new int[rows] : textIds;
        } else if (type == PrimitiveTypeName.BINARY) {
            texts = texts.length < rows ? new @Nullable String[rows] : texts;
            Arrays.fill(texts, null);
        } else {
            numbers = numbers.length < rows ? new long[rows] : numbers;
        }
        if (encoding.usesDictionary()) {
            decodeNumbered(in, rows);
        } else if (encoding == Encoding.PLAIN) {
            decodePlain(in, rows);
        } else {
            throw new IllegalStateException(
                    "The store holds pages in an encoding it was not written with: " + encoding);
        }
    }

    private void decodeFilled(ByteBuffer in, int rows) {
        int length = in.getInt();
        ByteBuffer levels = in.slice(in.position(), length);
        in.position(in.position() + length);
        ids = ids.length < rows ? new int[rows] : ids;
        RunLengths.decode(levels, 1, ids, rows);
        filled = filled.length < rows ? new boolean[rows] : filled;
        for (int i = 0; i < rows; i++) {
            filled[i] = ids[i] != 0;
        }
    }

    private void decodeNumbered(ByteBuffer in, int rows) {
        int values = filledRows(rows);
        ids = ids.length < rows ? new int[rows] : ids;
        if (values > 0) {
            int width = in.get();
            RunLengths.decode(in, width, ids, values);
        }
        int value = 0;
        for (int i = 0; i < rows; i++) {
            boolean empty = optional && !filled[i];
            int id = empty ? -1 : ids[value++];
            if (numbered) {
                textIds[i] = id;
            } else if (!empty) {
                numbers[i] = dictionaryNumbers[id];
            }
        }
    }

    private int filledRows(int rows) {
        if (!optional) {
            return rows;
        }
        int values = 0;
        for (int i = 0; i < rows; i++) {
            values += filled[i] ? 1 : 0;
        }
        return values;
    }

    private void decodePlain(ByteBuffer in, int rows) {
        if (type == PrimitiveTypeName.BOOLEAN) {
            decodeBits(in, rows);
            return;
        }
        for (int i = 0; i < rows; i++) {
            if (!optional || filled[i]) {
                if (type == PrimitiveTypeName.BINARY) {
                    texts[i] = text(in);
                } else {
                    numbers[i] = number(in);
                }
            }
        }
    }

    private void decodeBits(ByteBuffer in, int rows) {
        int start = in.position();
        int value = 0;
        for (int i = 0; i < rows; i++) {
            if (!optional || filled[i]) {
                int bit = (in.get(start + (value >>> 3)) >>> (value & 7)) & 1;
                numbers[i] = bit;
                value++;
            }
        }
    }

    private long number(ByteBuffer in) {
        return switch (type) {
            case INT32 -> in.getInt();
            case FIXED_LEN_BYTE_ARRAY -> wide(in);
            default -> in.getLong();
        };
    }

    /** Wide decimals of one person fit a long of 10^-8; a sum that does not is not read this way. */
    private static long wide(ByteBuffer in) {
        long high = Long.reverseBytes(in.getLong());
        long low = Long.reverseBytes(in.getLong());
        if (high != low >> (Long.SIZE - 1)) {
            throw new ArithmeticException("A wide decimal of one person does not fit");
        }
        return low;
    }

    private static String text(ByteBuffer in) {
        int length = in.getInt();
        int at = in.position();
        in.position(at + length);
        return new String(in.array(), in.arrayOffset() + at, length, StandardCharsets.UTF_8);
    }

    /** Texts are made from the array behind the buffer. */
    private static ByteBuffer bytes(BytesInput input) {
        ByteBuffer bytes = input.toByteBuffer(new HeapByteBufferAllocator(), released -> {});
        if (!bytes.hasArray()) {
            bytes = ByteBuffer.allocate(bytes.remaining()).put(bytes).flip();
        }
        return bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
    }
}
