package nl.mdzfactsheet.sample;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.mdzfactsheet.failure.Reason;

/** The text of rows as delivered: semicolon, dates ISO, amounts unsigned with the decimal char of the delivery. */
final class RowText {
    /** Faults after which the amount cannot be read, so that it adds nothing to the control totals. */
    private static final Set<Reason> WITHOUT_AMOUNT =
            EnumSet.of(Reason.AMOUNT_INVALID, Reason.DECIMAL_NOTATION, Reason.ROW_LENGTH);

    private RowText() {}

    static boolean isClaimTable(String table) {
        return Arrays.stream(ClaimTable.values()).anyMatch(t -> t.tableName().equals(table));
    }

    static void add(Chunk chunk, Row row, Person person, Delivery delivery) {
        ClaimLine line = row.line();
        String text = row.damage().apply(text(line, person.id(), delivery.decimalChar()));
        chunk.add(text, InboxWriter.charset(line.table().tableName()));
        Reason reason = row.reason();
        if (reason == null || !WITHOUT_AMOUNT.contains(reason)) {
            chunk.count(line.credit(), line.cents());
        }
        if (reason != null) {
            chunk.mark(reason.code());
        }
    }

    private static String text(ClaimLine line, String person, char decimalChar) {
        StringBuilder text = new StringBuilder(160);
        text.append(line.id()).append(';').append(line.previous()).append(';');
        text.append(line.credit() ? 'C' : 'D').append(';');
        text.append(line.uzovi()).append(';').append(person).append(';');
        text.append(line.service().list()).append(';').append(line.service().code());
        text.append(';').append(Days.text(line.day())).append(';');
        text.append(Money.quantity(line.quantity(), decimalChar)).append(';');
        text.append(Money.euros(line.cents(), decimalChar)).append(';');
        text.append(Days.text(line.granted()));
        for (String extra : line.extra()) {
            text.append(';').append(extra);
        }
        return text.toString();
    }

    /** The damage: another value in the column of a claim table. */
    static UnaryOperator<String> put(ClaimTable table, String column, String value) {
        int position = table.columns().indexOf(column);
        return text -> {
            String[] cells = text.split(";", -1);
            cells[position] = value;
            return String.join(";", cells);
        };
    }

    /** The damage: the row ends after its code, before the amount. */
    static UnaryOperator<String> cut() {
        return text -> String.join(";", Arrays.copyOf(text.split(";", -1), 7));
    }

    /** The damage: the pseudonym in capitals. */
    static UnaryOperator<String> shout(Person person) {
        return text -> text.replace(person.id(), person.id().toUpperCase(Locale.ROOT));
    }

    static String contact(PersonLedger.Contact contact, Person person) {
        return String.join(
                ";",
                contact.id(),
                person.id(),
                contact.agb(),
                contact.programme().name(),
                Days.text(contact.day()),
                "consult",
                contact.outcome());
    }

    static String insured(Life.Cover cover, Person person) {
        return String.join(
                ";",
                person.id(),
                cover.uzovi(),
                String.valueOf(person.birthYear()),
                String.valueOf(person.registeredSex()),
                cover.postcode(),
                Days.text(cover.from()),
                Days.text(cover.to()),
                Days.text(person.life().death()));
    }
}
