package nl.mdzfactsheet.ingest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.mdzfactsheet.contract.MessageField;
import nl.mdzfactsheet.contract.MessageLayout;
import nl.mdzfactsheet.contract.MessagePart;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.Reason;

/** What was counted in one message, held in the end against its trailer. A record of unknown kind may be any; an amount that cannot be read may be any. */
final class MessageCounts {

    private final Map<MessagePart, Long> records = new EnumMap<>(MessagePart.class);
    private long unknown;
    private long unreadable;
    private long cents;

    void add(MessagePart part) {
        records.merge(part, 1L, Long::sum);
    }

    void addUnknown() {
        unknown++;
        unreadable++;
    }

    /** A service record whose amount cannot be read. */
    void addUnreadable() {
        unreadable++;
    }

    void addCents(long signed) {
        cents = Math.addExact(cents, signed);
    }

    /** Service records of which nobody can say what they add to the total. */
    long unreadable() {
        return unreadable;
    }

    /**
     * Holds the trailer against the records.
     *
     * @return true when the total is right, or proven wrong; false when it differs and records without a readable amount can be why
     */
    boolean check(MessageLayout layout, byte[] trailer, Place place) {
        layout.trailer().counts().forEach((field, parts) -> {
            long found = found(parts);
            long declared = declared(trailer, field.from(), field.to());
            if (declared < found || declared > found + unknown) {
                place.differs(field, declared, found);
            }
        });
        MessageField total = layout.trailer().total();
        long declared = declared(trailer, total.from(), total.to() - 1);
        long signed = trailer[total.to() - 1] == 'C' ? -declared : declared;
        boolean readable = declared >= 0 && " DC".indexOf(trailer[total.to() - 1]) >= 0;
        if (readable && signed == cents) {
            return true;
        }
        if (readable && unreadable > 0) {
            return false;
        }
        place.differs(total, readable ? signed : UNREADABLE, cents);
        return true;
    }

    private long found(Set<MessagePart> parts) {
        return parts.stream().mapToLong(p -> records.getOrDefault(p, 0L)).sum();
    }

    /** The number in a field, 0 when it is open. */
    private static long declared(byte[] record, int from, int to) {
        long number = 0;
        boolean open = true;
        for (int i = from; i < to; i++) {
            open &= record[i] == ' ';
            number = number * 10 + (record[i] - '0');
        }
        return open ? 0 : MessageRow.digits(record, from, to) ? number : UNREADABLE;
    }

    private static final long UNREADABLE = -1;

    /** Where the trailer stands, and what is wrong with it. */
    static final class Place {
        private final DeliveredFile file;
        private final List<Refusal> refusals = new ArrayList<>();
        private long line;

        Place(DeliveredFile file) {
            this.file = file;
        }

        void at(long number) {
            line = number;
        }

        private void differs(MessageField field, long declared, long found) {
            Phrase detail = declared == UNREADABLE
                    ? new Phrase("geen getal; gevonden " + found, "not a number; found " + found)
                    : new Phrase(
                            "sluitrecord " + declared + ", gevonden " + found,
                            "trailer record " + declared + ", found " + found);
            refusals.add(new Refusal(Reason.TRAILER_MISMATCH, new Location(file.path(), line, field.label()), detail));
        }

        List<Refusal> refusals() {
            return refusals;
        }
    }
}
