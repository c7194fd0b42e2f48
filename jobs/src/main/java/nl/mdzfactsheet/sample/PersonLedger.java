package nl.mdzfactsheet.sample;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.mdzfactsheet.sample.ClaimLine.Code;

/** All rows of one person, and what is left of a line after its credits. */
final class PersonLedger {
    /** A registered programme contact. */
    record Contact(String id, String agb, Programme programme, int day, String outcome, boolean valid) {}

    /** A code that stands on a day. */
    private record Taken(ClaimTable table, Code service, int day) {}

    private final String number;
    private final List<Row> rows = new ArrayList<>();
    private final List<Contact> contacts = new ArrayList<>();
    private final Set<Taken> occupied = new HashSet<>();
    private final Map<ClaimTable, Integer> sequence = new EnumMap<>(ClaimTable.class);
    private final Map<String, Long> netCents = new HashMap<>();

    PersonLedger(Person person) {
        this.number = Integer.toString(person.index(), 36).toUpperCase(Locale.ROOT);
    }

    /** {@code H3F-0012}: table, person and sequence in base 36; never digits only. */
    String nextId(ClaimTable table) {
        int next = sequence.merge(table, 1, Integer::sum);
        String zeros = next < 10 ? "-000" : next < 100 ? "-00" : next < 1_000 ? "-0" : "-";
        return table.letter() + number + zeros + next;
    }

    void add(ClaimLine line) {
        add(Row.regular(line));
    }

    void add(Row row) {
        rows.add(row);
        occupied.add(
                new Taken(row.line().table(), row.line().service(), row.line().day()));
    }

    /** Puts another content in the place of a line. */
    ClaimLine replace(ClaimLine old, ClaimLine line) {
        rows.replaceAll(row -> row.line().equals(old) ? Row.regular(line) : row);
        occupied.add(new Taken(line.table(), line.service(), line.day()));
        return line;
    }

    boolean occupied(ClaimTable table, Code service, int day) {
        return occupied.contains(new Taken(table, service, day));
    }

    void addContact(Programme programme, String agb, int day, String outcome) {
        contacts.add(contact(programme, agb, day, outcome, true));
    }

    void addDamagedContact(Programme programme, String agb, int day, String outcome) {
        contacts.add(contact(programme, agb, day, outcome, false));
    }

    /** What curate leaves of a line, −1 when nothing (reversed, quarantined). Lines that were never credited need no call. */
    void leave(ClaimLine line, long cents) {
        netCents.put(line.table() + line.id(), cents);
    }

    /** The net amount, −1 when the line is no net line. */
    long net(ClaimLine line) {
        return netCents.getOrDefault(line.table() + line.id(), line.cents());
    }

    boolean isNet(Row row) {
        boolean good = row.reason() == null && row.target() != Row.Target.SUPERSEDED;
        return good && !row.line().credit() && net(row.line()) >= 0;
    }

    List<Row> rows() {
        return rows;
    }

    List<Contact> contacts() {
        return contacts;
    }

    private Contact contact(Programme programme, String agb, int day, String outcome, boolean valid) {
        return new Contact("K" + number + "-" + (contacts.size() + 1), agb, programme, day, outcome, valid);
    }
}
