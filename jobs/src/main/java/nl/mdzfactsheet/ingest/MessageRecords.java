package nl.mdzfactsheet.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.contract.MessageField;
import nl.mdzfactsheet.contract.MessageLayout;
import nl.mdzfactsheet.contract.MessagePart;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.ingest.DeliveredFile.Message;
import org.jspecify.annotations.Nullable;

/**
 * The service records of a file with EI messages, as rows. A file holds one message or several, each from header to trailer. What the header says must be what the layout asks;
 * what the trailer says must be what was read. A damaged detail record costs itself only: it goes to quarantine, and counts where the trailer counts it.
 */
final class MessageRecords implements DeliveredRecords {

    private static final int CODE = 2;

    private final RecordLines lines;
    private final DeliveredFile file;
    private final MessageLayout layout;
    private final MessageRow row;
    private final MessageCounts.Place trailer;
    private final Map<Reason, Long> listed = new EnumMap<>(Reason.class);

    private @Nullable MessageCounts message;
    private boolean anyMessage;
    private byte @Nullable [] header;
    private byte @Nullable [] insured;
    private boolean insuredUnsure;

    private @Nullable Reason fault;
    private @Nullable Reason contradiction;
    private long beside;
    private long possible;
    private long leftOut;

    MessageRecords(InputStream in, DeliveredFile file, MessageLayout layout) {
        Message declared = file.message();
        this.lines = new RecordLines(in, file, layout.length());
        this.file = file;
        this.layout = layout;
        this.row = new MessageRow(layout, file, declared == null ? Map.of() : declared.given());
        this.trailer = new MessageCounts.Place(file);
    }

    @Override
    public boolean next() throws IOException, Refusal {
        while (lines.next()) {
            fault = null;
            contradiction = null;
            if (read()) {
                return true;
            }
        }
        if (message != null || !anyMessage) {
            MessagePart missing = message == null ? MessagePart.HEADER : MessagePart.TRAILER;
            throw missing(missing, lines.linesRead());
        }
        return false;
    }

    /** True when the record is a row, or goes to quarantine. */
    private boolean read() throws Refusal {
        MessagePart part = layout.parts().get(code());
        if (part == MessagePart.HEADER) {
            begin();
            return false;
        }
        MessageCounts counts = message;
        if (counts == null) {
            throw missing(MessagePart.HEADER, lines.line());
        }
        boolean whole = lines.length() == layout.length();
        if (part == null) {
            return unknown(counts);
        }
        if (part == MessagePart.TRAILER) {
            end(counts, whole);
            return false;
        }
        counts.add(part);
        if (part == MessagePart.SERVICE) {
            return whole ? service(counts) : damagedService(counts);
        }
        if (part == MessagePart.INSURED) {
            insured = whole ? lines.copy() : null;
            insuredUnsure = !whole;
        }
        beside += whole ? 0 : 1;
        fault = whole ? null : Reason.RECORD_LENGTH;
        return !whole;
    }

    private String code() {
        return new String(lines.record(), 0, Math.min(CODE, lines.length()), StandardCharsets.US_ASCII);
    }

    private void begin() throws Refusal {
        if (message != null) {
            throw missing(MessagePart.TRAILER, lines.line());
        }
        requireWhole(lines.length() == layout.length());
        byte[] record = lines.copy();
        for (Map.Entry<MessageField, List<String>> rule : layout.header().entrySet()) {
            MessageField field = rule.getKey();
            String value = new String(record, field.from(), field.to() - field.from(), StandardCharsets.US_ASCII);
            if (!rule.getValue().contains(value.strip())) {
                throw invalid(lines.line(), field.label(), expected(String.join(", ", rule.getValue())));
            }
        }
        header = record;
        insured = null;
        insuredUnsure = false;
        message = new MessageCounts();
        anyMessage = true;
    }

    private void end(MessageCounts counts, boolean whole) throws Refusal {
        requireWhole(whole);
        trailer.at(lines.line());
        if (!counts.check(layout, lines.record(), trailer)) {
            listed.merge(Reason.TOTAL_UNPROVEN, counts.unreadable(), Long::sum);
        }
        message = null;
    }

    /** It may have been an insured record: who the next service records are about is then unsure. */
    private boolean unknown(MessageCounts counts) {
        counts.addUnknown();
        possible++;
        insured = null;
        insuredUnsure = true;
        fault = Reason.RECORD_UNKNOWN;
        return true;
    }

    private boolean damagedService(MessageCounts counts) {
        counts.addUnreadable();
        fault = Reason.RECORD_LENGTH;
        return true;
    }

    private boolean service(MessageCounts counts) {
        byte[] record = lines.record();
        Long cents = signedCents(record);
        if (cents == null) {
            counts.addUnreadable();
        } else {
            counts.addCents(cents);
        }
        if (information(record)) {
            if (cents != null && cents == 0) {
                leftOut++;
                listed.merge(Reason.RECORDS_LEFT_OUT, 1L, Long::sum);
                return false;
            }
            contradiction = Reason.INFORMATION_AMOUNT;
        }
        if (!samePerson(record)) {
            contradiction = Reason.INSURED_RECORD_DIFFERS;
        }
        row.fill(field -> record(field, record));
        return true;
    }

    private byte @Nullable [] record(MessageField field, byte[] service) {
        return switch (layout.parts().getOrDefault(field.record(), MessagePart.OTHER)) {
            case SERVICE -> service;
            case INSURED -> insured;
            default -> header;
        };
    }

    /** Null when it cannot be read. */
    private @Nullable Long signedCents(byte[] record) {
        MessageField field = layout.amount();
        int last = field.to() - 1;
        if (!MessageRow.digits(record, field.from(), last) || (record[last] != 'D' && record[last] != 'C')) {
            return null;
        }
        long cents = 0;
        for (int i = field.from(); i < last; i++) {
            cents = cents * 10 + (record[i] - '0');
        }
        return record[last] == 'C' ? -cents : cents;
    }

    private boolean information(byte[] record) {
        MessageLayout.Information rule = layout.information();
        if (rule == null) {
            return false;
        }
        MessageField field = rule.field();
        String value = new String(record, field.from(), field.to() - field.from(), StandardCharsets.US_ASCII);
        return rule.values().contains(value.strip());
    }

    private boolean samePerson(byte[] record) {
        byte[] above = insured;
        if (above == null) {
            return insuredUnsure;
        }
        MessageField one = layout.person().field();
        MessageField other = layout.person().above();
        return Arrays.equals(record, one.from(), one.to(), above, other.from(), other.to());
    }

    private void requireWhole(boolean whole) throws Refusal {
        if (!whole) {
            throw invalid(lines.line(), null, expected(layout.length() + " characters"));
        }
    }

    private Refusal missing(MessagePart part, long line) {
        String code = layout.parts().entrySet().stream()
                .filter(e -> e.getValue() == part)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        String dutch = part == MessagePart.HEADER ? "voorlooprecord" : "sluitrecord";
        String english = part == MessagePart.HEADER ? "header" : "trailer";
        return invalid(
                line, null, new Phrase(dutch + " " + code + " ontbreekt", english + " record " + code + " is missing"));
    }

    private static Phrase expected(String what) {
        return new Phrase("verwacht: " + what.replace(" characters", " tekens"), "expected: " + what);
    }

    private Refusal invalid(long line, @Nullable String field, Phrase detail) {
        return new Refusal(Reason.MESSAGE_INVALID, new Location(file.path(), line, field), detail);
    }

    @Override
    public long line() {
        return lines.line();
    }

    @Override
    public long linesRead() {
        return lines.linesRead();
    }

    @Override
    public @Nullable Reason fault() {
        return fault;
    }

    @Override
    public @Nullable Reason contradiction() {
        return contradiction;
    }

    @Override
    public int fields() {
        return fault == null ? row.fields() : 0;
    }

    @Override
    public byte[] bytes(int field) {
        return row.bytes();
    }

    @Override
    public int from(int field) {
        return row.from(field);
    }

    @Override
    public int to(int field) {
        return row.to(field);
    }

    @Override
    public String text(int field) {
        return new String(row.bytes(), row.from(field), row.to(field) - row.from(field), StandardCharsets.US_ASCII);
    }

    /** Never the record itself: it holds a citizen service number and more about a person than a claim needs. */
    @Override
    public String raw() {
        return "";
    }

    @Override
    public String rawWith(int field, byte[] other) {
        return row.joinedWith(field, other);
    }

    @Override
    public void replace(int field, byte[] other) {
        row.replace(field, other);
    }

    @Override
    public List<Refusal> refusals() {
        return trailer.refusals();
    }

    @Override
    public Strays strays() {
        return new Strays(beside, possible, leftOut);
    }

    @Override
    public Map<Reason, Long> listed() {
        return listed;
    }
}
