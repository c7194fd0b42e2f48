package nl.mdzfactsheet.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** The pharmacy claims of one block of persons in one delivery, as messages: one per day of grant, because that day stands in the header of a message. */
final class PharmacyMessages {

    private static final String COMMENT = "Synthetische gegevens; niemand is verzekerd onder deze nummers";

    private final TreeMap<Integer, List<Claim>> byGrant = new TreeMap<>();

    private record Claim(ClaimLine line, Person person) {}

    /** A message under construction. */
    private static final class Counts {
        private int insured;
        private int services;
        private long cents;

        private int details() {
            return insured + services;
        }
    }

    void add(Row row, Person person) {
        if (row.reason() != null) {
            throw new IllegalStateException("Cannot damage a pharmacy claim in a message: its text is made of columns");
        }
        byGrant.computeIfAbsent(row.line().granted(), day -> new ArrayList<>()).add(new Claim(row.line(), person));
    }

    /**
     * Appends all messages.
     *
     * @param numbers citizen service number of a person
     * @param invoice what tells the messages of this block from others
     */
    void write(Chunk chunk, IntFunction<String> numbers, String invoice) {
        byGrant.forEach((granted, claims) -> write(chunk, numbers, new Header(granted, invoice), claims));
    }

    private record Header(int granted, String invoice) {}

    private static void write(Chunk chunk, IntFunction<String> numbers, Header header, List<Claim> claims) {
        Counts counts = new Counts();
        chunk.addBeside(header(header, claims));
        Person person = null;
        for (Claim claim : claims) {
            String number = numbers.apply(claim.person().index());
            if (person == null || person.index() != claim.person().index()) {
                person = claim.person();
                chunk.addBeside(insured(claim, number, counts));
            }
            chunk.add(service(claim, number, counts), InboxWriter.charset(ClaimTable.FARMACIE.tableName()));
            chunk.count(claim.line().credit(), claim.line().cents());
        }
        chunk.addBeside(new MessageText("98")
                .put("9802", counts.details() + 1L)
                .put("9803", 1)
                .put("9804", COMMENT)
                .text());
        chunk.addBeside(trailer(counts));
    }

    private static String header(Header header, List<Claim> claims) {
        int first = claims.stream().mapToInt(c -> c.line().day()).min().orElseThrow();
        int last = claims.stream().mapToInt(c -> c.line().day()).max().orElseThrow();
        return new MessageText("01")
                .put("0102", "193")
                .put("0103", "08")
                .put("0104", "00")
                .put("0105", "P")
                .put("0113", "01")
                .putDay("0114", first)
                .putDay("0115", last)
                .put("0116", header.invoice())
                .putDay("0117", header.granted())
                .put("0119", "EUR")
                .text();
    }

    private static String insured(Claim claim, String number, Counts counts) {
        counts.insured++;
        return new MessageText("02")
                .put("0202", counts.details())
                .put("0203", number)
                .put("0204", claim.line().uzovi())
                .put("0207", claim.person().birthYear() + "0701")
                .put("0208", claim.person().registeredSex())
                .put("0209", 1)
                .put("0210", "SYNTHETISCH")
                .put("0215", "S")
                .put("0222", "N")
                .text();
    }

    private static String service(Claim claim, String number, Counts counts) {
        ClaimLine line = claim.line();
        counts.services++;
        counts.cents += line.credit() ? -line.cents() : line.cents();
        return new MessageText("04")
                .put("0402", counts.details())
                .put("0403", number)
                .put("0404", line.uzovi())
                .put("0408", claim.person().birthYear() + "0701")
                .put("0409", "N")
                .putDay("0410", line.day())
                .put("0413", line.service().list())
                .put("0414", line.service().code())
                .put("0417", line.quantity())
                .put("0420", line.executing())
                .put("0421", line.extra().get(0))
                .putAmount("0439", line.cents(), line.credit())
                .putAmount("0443", line.cents(), line.credit())
                .put("0445", line.id())
                .put("0446", line.previous())
                .text();
    }

    private static String trailer(Counts counts) {
        return new MessageText("99")
                .put("9902", counts.insured)
                .put("9904", counts.services)
                .put("9905", 1)
                .put("9906", counts.details() + 1L)
                .putAmount("9907", Math.abs(counts.cents), counts.cents < 0)
                .text();
    }
}
