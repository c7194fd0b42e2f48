package nl.mdzfactsheet.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * A correction of a night: pharmacy lines of the year that look like delivered ones, with ids of their own. Dispensing twice
 * on a day is normal, so no detector takes them for duplicates.
 */
final class NewLines {
    private static final String TABLE = "farmacie";
    private static final String FILE = TABLE + ".csv";
    private static final int DEBIT_OR_CREDIT = 2;
    private static final int AMOUNT = 9;

    private NewLines() {}

    /** Writes a delivery of that many lines into an inbox. */
    static void deliver(Path inbox, long lines) throws IOException {
        List<String> pharmacy = new ArrayList<>();
        try (Stream<Path> deliveries = Files.list(inbox)) {
            for (Path delivery : deliveries
                    .filter(d -> d.getFileName().toString().startsWith(Input.YEAR + "-q"))
                    .sorted()
                    .toList()) {
                pharmacy.addAll(Files.readAllLines(delivery.resolve(FILE)));
            }
        }
        String header = pharmacy.get(0);
        List<String> debits = pharmacy.stream().filter(line -> isDebit(line)).toList();
        List<String> chosen = new ArrayList<>();
        long cents = 0;
        for (int i = 0; i < lines; i++) {
            String line = debits.get((int) (i * (long) debits.size() / lines));
            chosen.add("NACHT-" + i + line.substring(line.indexOf(';')));
            cents += new BigDecimal(line.split(";", -1)[AMOUNT])
                    .movePointRight(2)
                    .longValueExact();
        }
        write(inbox.resolve("nacht"), header + "\n" + String.join("\n", chosen) + "\n", lines, cents);
    }

    private static boolean isDebit(String line) {
        String[] cells = line.split(";", -1);
        return cells.length > AMOUNT
                && cells[DEBIT_OR_CREDIT].equals("D")
                && cells[AMOUNT].matches("[0-9]+(\\.[0-9]{1,2})?");
    }

    private static void write(Path folder, String text, long lines, long cents) throws IOException {
        Files.createDirectories(folder);
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve(FILE), content);
        ObjectNode root = new ObjectMapper().createObjectNode();
        root.put("id", "nacht")
                .put("created", Input.RUN_DATE + "T01:00:00Z")
                .put("period", Integer.toString(Input.YEAR))
                .put("coverage", "partial")
                .put("pseudonymKeyId", "sample-key-1");
        root.putArray("resources")
                .addObject()
                .put("name", TABLE)
                .put("path", FILE)
                .put("bytes", content.length)
                .put(
                        "hash",
                        "sha256:" + HexFormat.of().formatHex(PlainInbox.sha256().digest(content)))
                .put("rowCount", lines)
                .put("debitTotalCents", cents)
                .put("creditTotalCents", 0);
        Files.writeString(folder.resolve("datapackage.json"), root.toPrettyString());
    }
}
