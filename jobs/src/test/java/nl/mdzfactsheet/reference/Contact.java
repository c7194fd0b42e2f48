package nl.mdzfactsheet.reference;

import java.time.LocalDate;

/** One accepted programme contact. The kind (soort) takes part in its content only. */
record Contact(
        int delivery,
        int line,
        String id,
        String person,
        String practice,
        String programme,
        LocalDate date,
        String kind,
        String outcome) {

    static Contact of(CheckedRow row) {
        return new Contact(
                row.delivery(),
                row.line(),
                row.text("contact_id"),
                row.text("verzekerde_id"),
                row.text("agb_praktijk"),
                row.text("programma"),
                row.date("datum"),
                row.text("soort"),
                row.text("uitkomst"));
    }

    boolean attended() {
        return outcome.equals("verschenen");
    }

    boolean sameContent(Contact o) {
        return new Contact(o.delivery, o.line, id, person, practice, programme, date, kind, outcome).equals(o);
    }
}
