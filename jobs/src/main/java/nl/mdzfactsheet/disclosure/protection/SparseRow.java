package nl.mdzfactsheet.disclosure.protection;

import java.util.Arrays;

/** A row of a sparse matrix of whole numbers, columns ascending, without a common divisor. Numbers that outgrow a long end in an ArithmeticException. */
final class SparseRow {

    private int[] columns;
    private long[] numbers;

    SparseRow(int[] columns, long[] numbers) {
        this.columns = columns;
        this.numbers = numbers;
        simplify();
    }

    /** The row of a sum; its cells in any order. */
    static SparseRow of(Sum sum) {
        int size = sum.size();
        long[] order = new long[size];
        for (int i = 0; i < size; i++) {
            order[i] = (long) sum.cell(i) << 32 | i;
        }
        Arrays.sort(order);
        int[] columns = new int[size];
        long[] numbers = new long[size];
        for (int i = 0; i < size; i++) {
            columns[i] = sum.cell((int) order[i]);
            numbers[i] = sum.factor((int) order[i]);
        }
        return new SparseRow(columns, numbers);
    }

    int size() {
        return columns.length;
    }

    int column(int place) {
        return columns[place];
    }

    int[] columns() {
        return columns.clone();
    }

    /** The number in a column, 0 when there is none. */
    long at(int column) {
        int place = Arrays.binarySearch(columns, column);
        return place < 0 ? 0 : numbers[place];
    }

    /** Replaces this row by the multiple of it and of the other in which the column is 0. */
    void eliminate(int column, SparseRow other) {
        long mine = at(column);
        long theirs = other.at(column);
        int[] mergedColumns = new int[columns.length + other.columns.length];
        long[] merged = new long[mergedColumns.length];
        int size = 0;
        int i = 0;
        int j = 0;
        while (i < columns.length || j < other.columns.length) {
            int left = i < columns.length ? columns[i] : Integer.MAX_VALUE;
            int right = j < other.columns.length ? other.columns[j] : Integer.MAX_VALUE;
            long number = 0;
            if (left <= right) {
                number = Math.multiplyExact(numbers[i++], theirs);
            }
            if (right <= left) {
                number = Math.subtractExact(number, Math.multiplyExact(other.numbers[j++], mine));
            }
            if (number != 0) {
                mergedColumns[size] = Math.min(left, right);
                merged[size++] = number;
            }
        }
        columns = Arrays.copyOf(mergedColumns, size);
        numbers = Arrays.copyOf(merged, size);
        simplify();
    }

    /** Takes a column out. */
    void remove(int column) {
        int place = Arrays.binarySearch(columns, column);
        if (place < 0) {
            return;
        }
        int[] fewer = new int[columns.length - 1];
        long[] kept = new long[fewer.length];
        System.arraycopy(columns, 0, fewer, 0, place);
        System.arraycopy(columns, place + 1, fewer, place, fewer.length - place);
        System.arraycopy(numbers, 0, kept, 0, place);
        System.arraycopy(numbers, place + 1, kept, place, kept.length - place);
        columns = fewer;
        numbers = kept;
    }

    private void simplify() {
        long divisor = 0;
        for (int i = 0; i < numbers.length && divisor != 1; i++) {
            divisor = gcd(Math.abs(numbers[i]), divisor);
        }
        if (divisor > 1) {
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] /= divisor;
            }
        }
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
