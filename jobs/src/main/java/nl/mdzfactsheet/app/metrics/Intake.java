package nl.mdzfactsheet.app.metrics;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mdzfactsheet.patient.ClaimTable;
import nl.mdzfactsheet.table.ActiveDeliveries;
import nl.mdzfactsheet.table.DeliveryStore;
import org.apache.commons.csv.CSVFormat;

/**
 * What the intake of a run left: deliveries that count, and lines and cents by delivery, table and outcome.
 *
 * @param deliveries active deliveries
 * @param rows rows of quality.csv
 */
public record Intake(List<ActiveDeliveries.Active> deliveries, List<Row> rows) {

    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private static final Set<String> CLAIMS =
            Stream.of(ClaimTable.values()).map(ClaimTable::tableName).collect(Collectors.toUnmodifiableSet());

    /** Nothing known, as when a run fails before or in its intake. */
    public static final Intake NONE = new Intake(List.of(), List.of());

    /**
     * One row of quality.csv.
     *
     * @param outcome {@code read}, {@code accepted} or a reason code
     * @param debitCents cents of debit lines
     * @param creditCents cents of credit lines
     */
    public record Row(
            String delivery,
            String state,
            String table,
            String outcome,
            long lines,
            long debitCents,
            long creditCents) {

        /** True for lines that are neither read nor accepted: set aside, for a reason. */
        public boolean isQuarantined() {
            return !outcome.equals("read") && !outcome.equals("accepted") && !table.isEmpty();
        }
    }

    public Intake {
        deliveries = List.copyOf(deliveries);
        rows = List.copyOf(rows);
    }

    /** Reads the output folder of 10-ingest. */
    public static Intake read(Path folder) {
        try (Reader in = Files.newBufferedReader(folder.resolve("quality.csv"), StandardCharsets.UTF_8);
                var csv = CSV.parse(in)) {
            List<Row> rows = csv.stream()
                    .map(r -> new Row(
                            r.get("delivery"),
                            r.get("state"),
                            r.get("table"),
                            r.get("outcome"),
                            Long.parseLong(r.get("lines")),
                            Long.parseLong(r.get("debit_cents")),
                            Long.parseLong(r.get("credit_cents"))))
                    .toList();
            return new Intake(ActiveDeliveries.read(folder).deliveries(), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** When the newest delivery with claims was made; a delivery of reference tables alone says nothing about the claims. */
    public Optional<Instant> newestCreated() {
        return deliveries.stream()
                .filter(d -> d.tables().stream().anyMatch(CLAIMS::contains))
                .map(d -> DeliveryStore.instant(d.created()))
                .max(Instant::compareTo);
    }
}
