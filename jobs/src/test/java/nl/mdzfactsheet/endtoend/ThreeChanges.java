package nl.mdzfactsheet.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVRecord;

/** What a test changes on the sample between two versions: lines granted and reversed, a practice that moves, a code list and two measures. */
final class ThreeChanges {

    /** Consult lines that a new delivery reverses. */
    static final int REVERSED = 7;

    /** Consult lines that it adds. */
    static final int ADDED = 5;

    /** The practice that moves from RHO-01 to RHO-02. */
    static final String MOVED = "01000100";

    private static final String FIRST_COLUMNS =
            "declaratie_id;voorgaande_declaratie_id;debet_credit;uzovi;verzekerde_id;prestatiecodelijst;prestatiecode;"
                    + "datum_prestatie;aantal;bedrag;datum_toekenning;";
    private static final Path SAMPLE = SampleRun.SAMPLE.resolve("inbox");
    private static final String DELIVERY = "2025-q3";
    private static final String CONSULTS = "huisartsenzorg";

    private ThreeChanges() {}

    /**
     * Lines that count in consults_per_patient, one per person, with the whole amount that was delivered.
     *
     * @param explained the answer of explain
     */
    static List<CSVRecord> contacts(Path explained, int wanted) throws IOException {
        return whole(explained, CONSULTS, wanted, row -> true);
    }

    /** Lines of a claim table that count in a measure, one per person, with the whole amount that was delivered. */
    static List<CSVRecord> whole(Path explained, String table, int wanted, Predicate<CSVRecord> among)
            throws IOException {
        List<String> delivered = lines(file(table));
        List<CSVRecord> chosen = new ArrayList<>();
        Set<String> persons = new HashSet<>();
        for (CSVRecord row : Factsheet.rows(explained)) {
            if (chosen.size() < wanted
                    && row.get("delivery").equals(DELIVERY)
                    && row.get("file").equals(file(table).getFileName().toString())
                    && among.test(row)) {
                String[] line =
                        delivered.get(Integer.parseInt(row.get("line")) - 1).split(";", -1);
                assertThat(line[0]).isEqualTo(row.get("declaratie_id"));
                boolean whole = new BigDecimal(line[9]).compareTo(new BigDecimal(row.get("net_eur"))) == 0;
                if (whole && persons.add(row.get("verzekerde_id"))) {
                    chosen.add(row);
                }
            }
        }
        assertThat(chosen).hasSize(wanted);
        return chosen;
    }

    /** A correction: the first lines are reversed, the others granted once more under another number. */
    static void deliverCorrection(Path inbox, List<CSVRecord> chosen) throws IOException {
        deliver(inbox, CONSULTS, chosen, REVERSED);
    }

    /** A correction that reverses every line of a claim table. */
    static void deliverReversals(Path inbox, String table, List<CSVRecord> chosen) throws IOException {
        deliver(inbox, table, chosen, chosen.size());
    }

    private static Path file(String table) {
        return SAMPLE.resolve(DELIVERY).resolve(table + ".csv.gz");
    }

    private static void deliver(Path inbox, String table, List<CSVRecord> chosen, int reversed) throws IOException {
        List<String> delivered = lines(file(table));
        String header = delivered.get(0);
        assertThat(header).startsWith(FIRST_COLUMNS);
        StringBuilder text = new StringBuilder(header).append('\n');
        long debit = 0;
        long credit = 0;
        for (int i = 0; i < chosen.size(); i++) {
            String[] line = delivered
                    .get(Integer.parseInt(chosen.get(i).get("line")) - 1)
                    .split(";", -1);
            boolean reversal = i < reversed;
            long cents = new BigDecimal(line[9]).movePointRight(2).longValueExact();
            debit += reversal ? 0 : cents;
            credit += reversal ? cents : 0;
            line[1] = reversal ? line[0] : "";
            line[2] = reversal ? "C" : "D";
            line[0] = "HERZIEN-" + i;
            line[10] = "2026-06-25";
            text.append(String.join(";", line)).append('\n');
        }
        long debitCents = debit;
        long creditCents = credit;
        new SmallDelivery(inbox, "herziening")
                .partial()
                .file(table, text.toString())
                .bend(r -> r.put("debitTotalCents", debitCents).put("creditTotalCents", creditCents))
                .offer();
    }

    /** The members of every RHO once more, with one practice at another. */
    static void deliverMembership(Path inbox) throws IOException {
        List<String> members = lines(SAMPLE.resolve("referentie/rho_praktijken.csv.gz"));
        String row = "RHO-01;" + MOVED + ";2006-01-01;;J";
        assertThat(members).contains(row);
        members.set(members.indexOf(row), row.replace("RHO-01", "RHO-02"));
        new SmallDelivery(inbox, "lidmaatschap")
                .partial()
                .file("rho_praktijken", String.join("\n", members) + "\n")
                .offer();
    }

    /** Definitions in which a code list is narrower, a measure has another scale, and a measure counts fewer persons. */
    static void changeDefinitions(Path schemas) throws IOException {
        edit(schemas, "code-lists/antithrombotic.csv", s -> s.replace("\nB01A,", "\nB01AF,"));
        edit(schemas, "code-lists/antithrombotic.yaml", s -> s.replace("version: '2026.1'", "version: '2026.2'"));
        edit(
                schemas,
                "measures/ppi_chronic_without_risk.yaml",
                s -> s.replace("antithrombotic: '2026.1'", "antithrombotic: '2026.2'"));
        edit(schemas, "measures/eld_requests.yaml", s -> s.replace("\nper: 1000\n", "\nper: 10000\n"));
        edit(
                schemas,
                "measures/statin_users.yaml",
                s -> s.replace("\nnumerator: statin_lines >= 1\n", "\nnumerator: statin_lines >= 1 and age < 75\n"));
    }

    private static void edit(Path schemas, String file, UnaryOperator<String> change) throws IOException {
        String text = Files.readString(schemas.resolve(file));
        String changed = change.apply(text);
        assertThat(changed).as(file).isNotEqualTo(text);
        Files.writeString(schemas.resolve(file), changed);
    }

    private static List<String> lines(Path file) throws IOException {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return new ArrayList<>(in.lines().toList());
        }
    }
}
