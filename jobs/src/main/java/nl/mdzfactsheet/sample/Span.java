package nl.mdzfactsheet.sample;

import java.util.List;

/** The quarters of the sample, {@code 4 × year + 0…3}, first and last included. */
record Span(int first, int last) {
    static Span of(List<Integer> years) {
        return new Span(years.get(0) * 4, years.get(years.size() - 1) * 4 + 3);
    }

    int quarters() {
        return last - first + 1;
    }

    int firstYear() {
        return first / 4;
    }

    int lastYear() {
        return last / 4;
    }

    int years() {
        return quarters() / 4;
    }

    /** The year in which practices merge and change RHO. */
    int middleYear() {
        return firstYear() + years() / 2;
    }
}
