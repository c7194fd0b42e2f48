package nl.mdzfactsheet.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** An AP304 8.0 message written by hand: every position below is typed from the printed record layout, not taken from the layout file under test. */
final class Ap304 {

    static final int LENGTH = 360;
    static final String FORMAT = "ap304-v8";

    private final List<String> records = new ArrayList<>();
    private int insured;
    private int services;
    private int comments;
    private long cents;

    /**
     * One claim.
     *
     * @param hundredths quantity times hundred
     */
    record Claim(
            String id,
            String preceding,
            char direction,
            String uzovi,
            String bsn,
            String code,
            String day,
            long hundredths,
            long cents,
            String prescriber,
            String pharmacy) {

        /** A claim that is right in every field. */
        static Claim of(String id, String bsn, long cents) {
            return new Claim(id, "", 'D', "3311", bsn, "12345678", "2025-03-04", 3000, cents, "01012345", "02000191");
        }

        Claim credit(String newId) {
            return new Claim(newId, id, 'C', uzovi, bsn, code, day, hundredths, cents, prescriber, pharmacy);
        }

        /** The same claim as a line of farmacie, with citizen service numbers. */
        String csv(String granted) {
            return String.join(
                    ";",
                    id,
                    preceding,
                    String.valueOf(direction),
                    uzovi,
                    bsn,
                    "001",
                    code,
                    day,
                    hundredths / 100 + "." + String.format(Locale.ROOT, "%02d", hundredths % 100),
                    cents / 100 + "." + String.format(Locale.ROOT, "%02d", cents % 100),
                    granted,
                    prescriber,
                    pharmacy);
        }
    }

    /** A message with one insured record per run of claims of one person. */
    static Ap304 of(String invoiceDay, Claim... claims) {
        return of(invoiceDay, Arrays.asList(claims));
    }

    static Ap304 of(String invoiceDay, List<Claim> claims) {
        Ap304 message = new Ap304().header(invoiceDay);
        String person = "";
        for (Claim claim : claims) {
            if (!claim.bsn().equals(person)) {
                message.insured(claim.bsn(), claim.uzovi());
                person = claim.bsn();
            }
            message.service(claim);
        }
        return message.trailer();
    }

    Ap304 header(String invoiceDay) {
        char[] record = record("01");
        put(record, 3, 5, "193");
        put(record, 6, 7, "08");
        put(record, 8, 9, "00");
        put(record, 10, 10, "P");
        put(record, 31, 62, "0".repeat(32));
        put(record, 63, 64, "01");
        put(record, 65, 72, "20250101");
        put(record, 73, 80, "20251231");
        put(record, 81, 92, "FACTUUR-0001");
        put(record, 93, 100, invoiceDay.replace("-", ""));
        put(record, 115, 117, "EUR");
        return add(record);
    }

    Ap304 insured(String bsn, String uzovi) {
        insured++;
        char[] record = record("02");
        put(record, 3, 14, String.format(Locale.ROOT, "%012d", records.size()));
        put(record, 15, 23, bsn);
        put(record, 24, 27, uzovi);
        put(record, 54, 61, "19600101");
        put(record, 62, 62, "2");
        put(record, 64, 88, "Synthetisch");
        put(record, 142, 147, "1234AB");
        return add(record);
    }

    Ap304 service(Claim claim) {
        services++;
        cents += claim.direction() == 'C' ? -claim.cents() : claim.cents();
        char[] record = record("04");
        put(record, 3, 14, String.format(Locale.ROOT, "%012d", records.size()));
        put(record, 15, 23, claim.bsn());
        put(record, 24, 27, claim.uzovi());
        put(record, 58, 66, "119600101");
        put(record, 67, 67, "N");
        put(record, 68, 75, claim.day().replace("-", ""));
        put(record, 92, 94, "001");
        put(record, 95, 108, "000000" + claim.code());
        put(record, 120, 128, String.format(Locale.ROOT, "%09d", claim.hundredths()));
        put(record, 129, 136, "02900001");
        put(record, 141, 148, claim.pharmacy());
        put(record, 149, 156, claim.prescriber().isEmpty() ? "00000000" : claim.prescriber());
        put(record, 161, 168, "00000000");
        put(record, 299, 307, String.format(Locale.ROOT, "%08d%c", claim.cents(), claim.direction()));
        put(record, 308, 327, claim.id());
        put(record, 328, 347, claim.preceding());
        return add(record);
    }

    Ap304 comment(String text) {
        comments++;
        char[] record = record("98");
        put(record, 3, 14, String.format(Locale.ROOT, "%012d", records.size()));
        put(record, 15, 18, "0001");
        put(record, 19, 158, text);
        return add(record);
    }

    Ap304 trailer() {
        char[] record = record("99");
        put(record, 3, 8, String.format(Locale.ROOT, "%06d", insured));
        put(record, 9, 14, "000000");
        put(record, 15, 20, String.format(Locale.ROOT, "%06d", services));
        put(record, 21, 26, String.format(Locale.ROOT, "%06d", comments));
        put(record, 27, 33, String.format(Locale.ROOT, "%07d", insured + services + comments));
        put(record, 34, 45, String.format(Locale.ROOT, "%011d%c", Math.abs(cents), cents < 0 ? 'C' : 'D'));
        return add(record);
    }

    /** A record as it stands. */
    Ap304 line(String record) {
        records.add(record);
        return this;
    }

    /** The record at a place, counted from 0, with something else at positions counted from 1. */
    Ap304 bend(int place, int from, String other) {
        char[] record = records.get(place).toCharArray();
        put(record, from, from + other.length() - 1, other);
        records.set(place, new String(record));
        return this;
    }

    Ap304 replace(int place, String record) {
        records.set(place, record);
        return this;
    }

    String record(int place) {
        return records.get(place);
    }

    int services() {
        return services;
    }

    String text() {
        return String.join("\r\n", records) + "\r\n";
    }

    private Ap304 add(char[] record) {
        records.add(new String(record));
        return this;
    }

    private static char[] record(String code) {
        char[] record = new char[LENGTH];
        Arrays.fill(record, ' ');
        put(record, 1, 2, code);
        return record;
    }

    private static void put(char[] record, int from, int to, String value) {
        if (value.length() > to - from + 1) {
            throw new IllegalArgumentException("does not fit");
        }
        value.getChars(0, value.length(), record, from - 1);
    }
}
