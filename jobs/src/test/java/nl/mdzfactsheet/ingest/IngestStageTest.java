package nl.mdzfactsheet.ingest;

import static nl.mdzfactsheet.ingest.TestDelivery.HEADER_GP;
import static nl.mdzfactsheet.ingest.TestDelivery.HEADER_PRESTATIES;
import static nl.mdzfactsheet.ingest.TestDelivery.gpLine;
import static nl.mdzfactsheet.ingest.TestDelivery.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.table.ActiveDeliveries;
import nl.mdzfactsheet.table.CodeDictionary;
import nl.mdzfactsheet.table.DeliveryEntry;
import nl.mdzfactsheet.table.DeliveryStore;
import nl.mdzfactsheet.table.Manifest;
import nl.mdzfactsheet.table.SparkTables;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** Deliveries that are loaded: segments, dictionary, snapshot, ledger. */
class IngestStageTest extends IngestFixture {

    private static final String PRESTATIES = HEADER_PRESTATIES + "\n008;12000;Consult;consult;;1,5;N;2020-01-01;\n";

    private void offerPrestaties() {
        delivery("ref")
                .set("created", "2026-01-01")
                .file("prestaties", "prestaties.csv", PRESTATIES)
                .resource(r -> r.putObject("dialect").put("decimalChar", ","))
                .offer();
    }

    @Test
    void loadsEveryColumnOfAClaimLine() {
        offerPrestaties();
        String text = HEADER_GP
                + "\nH1;;D;3311;" + person(7) + ";008;12000;2025-03-04;1.5;12.30;2025-04-01;01012345;"
                + "\nH2;H1;C;3313;" + person(7) + ";008;12000;2025-03-04;2;12.3;2025-04-02;01012345;01999999\n";
        delivery("d1").file("huisartsenzorg", "h.csv", text).totals(1230, 1230).offer();

        IngestOutcome outcome = run();

        assertThat(outcome.messages("en")).isEmpty();
        List<Row> rows = claims("d1").collectAsList();
        int service = CodeDictionary.load(home.dictionary()).number("008|12000");
        long high = Long.parseUnsignedLong(person(7).substring(0, 16), 16);
        assertThat(values(rows.get(0)))
                .containsExactly(
                        high, 7L, 20151, 0, 0, 2L, true, 3311, service, 20179, 150L, 1230L, 1012345, -1, -1, -1, -1, -1,
                        "H1", "");
        assertThat(values(rows.get(1)))
                .containsExactly(
                        high, 7L, 20151, 0, 0, 3L, false, 3313, service, 20180, 200L, 1230L, 1012345, 1999999, -1, -1,
                        -1, -1, "H2", "H1");
    }

    @Test
    void sortsByPatientDateAndLineAcrossBuckets() {
        offerPrestaties();
        StringBuilder text = new StringBuilder(HEADER_GP);
        for (int i = 0; i < 500; i++) {
            String day = "2025-0" + (1 + i % 9) + "-15";
            text.append("\nL")
                    .append(i)
                    .append(";;D;3311;")
                    .append(person(1 + i % 50))
                    .append(";008;12000;");
            text.append(day).append(";1;1.00;2025-12-01;01012345;");
        }
        delivery("d1")
                .file("huisartsenzorg", "h.csv", text + "\n")
                .totals(50_000, 0)
                .offer();
        run();

        List<String> keys = new ArrayList<>();
        Path folder = new DeliveryStore(home).folder(entry("d1"));
        for (Path file : Manifest.read(folder).filesOf(folder, "claims")) {
            Dataset<Row> bucket =
                    SparkTables.read(spark(), CONTRACTS.table(Layer.CURATED, "claim_event"), List.of(file));
            int number = Integer.parseInt(
                    folder.relativize(file).getName(1).toString().substring("bucket=".length()));
            for (Row row : bucket.collectAsList()) {
                assertThat(row.getLong(0) >>> 60).isEqualTo(number);
                keys.add(String.format(
                        "%016x%016x %05d %05d", row.getLong(0), row.getLong(1), row.getInt(2), row.getLong(5)));
            }
        }
        assertThat(keys).hasSize(500).isSorted();
    }

    @Test
    void snapshotIsCanonical() throws IOException {
        offerPrestaties();
        IngestOutcome outcome = run();
        Path snapshot =
                outcome.output().folder().resolve(ActiveDeliveries.REFERENCE).resolve("prestaties.csv");
        assertThat(Files.readString(snapshot))
                .isEqualTo(HEADER_PRESTATIES.replace(';', ',') + "\n008,12000,Consult,consult,,1.5,N,2020-01-01,\n");
        ActiveDeliveries active = ActiveDeliveries.read(outcome.output().folder());
        assertThat(active.deliveries()).extracting(ActiveDeliveries.Active::id).containsExactly("ref");
        assertThat(active.deliveries().get(0).tables()).containsExactly("prestaties");
    }

    @Test
    void theSameOfferAgainReadsNothing() {
        offerPrestaties();
        delivery("d1")
                .file("huisartsenzorg", "h.csv", HEADER_GP + "\n" + gpLine("A", "1.00") + "\n")
                .totals(100, 0)
                .offer();
        IngestOutcome first = run();
        IngestOutcome second = run();
        assertThat(second.output()).isEqualTo(first.output());
        assertThat(entry("d1").files().get(0).accepted().lines()).isEqualTo(1);
    }

    private DeliveryEntry entry(String id) {
        return new DeliveryStore(home).find(id).orElseThrow();
    }

    private Dataset<Row> claims(String id) {
        Path folder = new DeliveryStore(home).folder(entry(id));
        return SparkTables.read(
                spark(),
                CONTRACTS.table(Layer.CURATED, "claim_event"),
                Manifest.read(folder).filesOf(folder, "claims"));
    }

    /** Values of a row; null as an empty text. */
    private static List<Object> values(Row row) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            values.add(row.isNullAt(i) ? "" : row.get(i));
        }
        return values;
    }
}
