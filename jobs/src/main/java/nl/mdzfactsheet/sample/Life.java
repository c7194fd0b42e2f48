package nl.mdzfactsheet.sample;

import java.util.List;

/** When a person is insured, under which label, at which postcode, and the day of death ({@link Days#OPEN} if alive). */
record Life(List<Cover> covers, int death) {

    /** One row of verzekerden; {@code to} is the last day or {@link Days#OPEN}. */
    record Cover(int from, int to, String uzovi, String postcode) {}

    boolean insuredOn(int day) {
        if (day > death) {
            return false;
        }
        for (Cover cover : covers) {
            if (cover.from() <= day && day <= cover.to()) {
                return true;
            }
        }
        return false;
    }

    /** Every day from … to; adjoining covers count as one. */
    boolean insuredAll(int from, int to) {
        int reached = from;
        for (Cover cover : covers) {
            if (cover.from() <= reached && cover.to() >= reached) {
                if (cover.to() >= to) {
                    return to <= death;
                }
                reached = cover.to() + 1;
            }
        }
        return false;
    }

    boolean insuredWhole(int quarter) {
        return insuredAll(Days.firstDay(quarter), Days.lastDay(quarter));
    }

    /** The label on a day, outside all covers that of the last one. */
    String labelOn(int day) {
        return covers.stream()
                .filter(c -> c.from() <= day && day <= c.to())
                .findFirst()
                .orElse(covers.get(covers.size() - 1))
                .uzovi();
    }
}
