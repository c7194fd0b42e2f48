package nl.mdzfactsheet.ingest;

import static nl.mdzfactsheet.ingest.TestDelivery.HEADER_GP;
import static nl.mdzfactsheet.ingest.TestDelivery.HEADER_PRESTATIES;
import static nl.mdzfactsheet.ingest.TestDelivery.gpLine;
import static nl.mdzfactsheet.ingest.TestDelivery.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.mdzfactsheet.Fault;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.table.ActiveDeliveries;
import nl.mdzfactsheet.table.Approvals;
import nl.mdzfactsheet.table.CodeDictionary;
import nl.mdzfactsheet.table.DeliveryEntry;
import nl.mdzfactsheet.table.DeliveryStore;
import nl.mdzfactsheet.table.Manifest;
import nl.mdzfactsheet.table.Settings;
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

    @Fault("F11")
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

    @Test
    void loadsPersonsContactsAndHospitalCare() {
        offerPrestaties();
        String persons =
                "verzekerde_id;uzovi;geboortejaar;geslacht;postcode4;verzekerd_van;verzekerd_tot;overlijdensdatum\n"
                        + person(3) + ";3313;1948;2;5611;1990-01-01;;2025-06-01\n";
        String contacts = "contact_id;verzekerde_id;agb_praktijk;programma;datum;soort;uitkomst\n" + "C1;" + person(3)
                + ";01012345;DM2;2025-02-03;spreekuur;niet_verschenen\n";
        String hospital = HEADER_GP.replace("agb_praktijk;agb_zorgverlener", "agb_verwijzer;agb_uitvoerder;")
                + "specialisme;diagnosecode;datum_einde;type_verwijzing\n"
                + "M1;;D;3311;" + person(3) + ";041;15A001;2025-03-04;1;812.40;2025-09-01;;06010101;0313;222;;intern\n";
        delivery("d1")
                .file("verzekerden", "v.csv", persons)
                .file("mdz_contacten", "c.csv", contacts)
                .file("msz", "m.csv", hospital)
                .totals(81_240, 0)
                .offer();

        IngestOutcome outcome = run();

        assertThat(outcome.messages("en")).isEmpty();
        long high = Long.parseUnsignedLong(person(3).substring(0, 16), 16);
        assertThat(values(rows("d1", "insured", "insured_period").get(0)))
                .containsExactly(high, 3L, 3313, 1948, 2, 5611, 7305, 2_932_896, 20240);
        assertThat(values(rows("d1", "contacts", "programme_contact").get(0)))
                .containsExactly(high, 3L, "C1", 1012345, "DM2", 20122, false);
        CodeDictionary codes = CodeDictionary.load(home.dictionary());
        assertThat(values(rows("d1", "claims", "claim_event").get(0)))
                .containsExactly(
                        high,
                        3L,
                        20151,
                        4,
                        2,
                        2L,
                        true,
                        3311,
                        codes.number("041|15A001"),
                        20332,
                        100L,
                        81240L,
                        6010101,
                        -1,
                        codes.number("0313"),
                        codes.number("222"),
                        -1,
                        2,
                        "M1",
                        "");
        ActiveDeliveries.Active active =
                ActiveDeliveries.read(outcome.output().folder()).deliveries().get(1);
        assertThat(active.insured()).isTrue();
        assertThat(active.full()).isTrue();
        assertThat(List.of(active.fromDay(), active.toDay())).containsExactly(20089, 20453);
    }

    @Fault("F56")
    @Test
    void quarantinedRowsKeepWhereTheyCameFrom() throws IOException {
        offerPrestaties();
        String bad = gpLine("B", "2.50").replace("01012345", "1012345");
        String good =
                IntStream.range(0, 1999).mapToObj(i -> gpLine("A" + i, "1.00")).collect(Collectors.joining("\n"));
        delivery("d1")
                .file("huisartsenzorg", "h [1]*.csv", HEADER_GP + "\n" + bad + "\n" + good + "\n")
                .totals(200_150, 0)
                .offer();

        IngestOutcome outcome = run();

        assertThat(outcome.anythingRefusedOrHeld()).isFalse();
        assertThat(values(rows("d1", "quarantine", "quarantined_row").get(0)))
                .containsExactly(
                        "d1",
                        "huisartsenzorg",
                        "h [1]*.csv",
                        2L,
                        "agb_invalid",
                        "agb_praktijk",
                        "1.0.0",
                        250L,
                        true,
                        bad);
        assertThat(Files.readAllLines(outcome.output().folder().resolve(QualityFile.FILE)))
                .contains(
                        "d1,active,huisartsenzorg,read,2000,200150,0",
                        "d1,active,huisartsenzorg,accepted,1999,199900,0",
                        "d1,active,huisartsenzorg,agb_invalid,1,250,0");
    }

    @Fault({"F52", "F89"})
    @Test
    void aDeliveryAboveALimitIsLoadedButHeldUntilApproved() {
        offerPrestaties();
        String text = HEADER_GP + "\n" + gpLine("A", "1.00") + "\n" + gpLine("B", "x") + "\n";
        delivery("d1").file("huisartsenzorg", "h.csv", text).totals(100, 0).offer();
        IngestOutcome held = run();
        assertThat(held.anythingRefusedOrHeld()).isTrue();
        assertThat(active(held)).containsExactly("ref");
        new Approvals(home).approve("d1");
        IngestOutcome released = run();
        assertThat(released.anythingRefusedOrHeld()).isFalse();
        assertThat(active(released)).containsExactly("ref", "d1");
    }

    @Fault("F12")
    @Test
    void aLoadedIdWithOtherContentIsRefusedAndTheLoadedOneStands() {
        offerPrestaties();
        delivery("d1")
                .file("huisartsenzorg", "h.csv", HEADER_GP + "\n" + gpLine("A", "1.00") + "\n")
                .totals(100, 0)
                .offer();
        run();
        delivery("d1")
                .file("huisartsenzorg", "h.csv", HEADER_GP + "\n" + gpLine("A", "2.00") + "\n")
                .totals(200, 0)
                .offer();
        IngestOutcome outcome = run();
        assertThat(outcome.refusals()).extracting(Finding::reason).containsExactly(Reason.SAME_ID_OTHER_CONTENT);
        assertThat(active(outcome)).containsExactly("ref", "d1");
        assertThat(claims("d1").collectAsList().get(0).getLong(11)).isEqualTo(100);
    }

    @Fault("F07")
    @Test
    void anEmptyTableIsListedWhereTheContractAllowsIt() {
        delivery("d1")
                .file("weerleggingen", "w.csv", "tabel;declaratie_id;verzekerde_id;detector;oordeel;bron\n")
                .offer();
        IngestOutcome outcome = run();
        assertThat(outcome.anythingRefusedOrHeld()).isFalse();
        assertThat(outcome.warnings()).extracting(Finding::reason).containsExactly(Reason.NO_ROWS);
    }

    @Fault("F73")
    @Test
    void whatAKilledRunLeftBehindIsNeverSeen() throws IOException {
        offerPrestaties();
        Path left = Files.createDirectories(home.deliveries().resolve(".staging-" + DeliveryStore.folderName("ref")));
        Files.writeString(left.resolve("half"), "x");
        run();
        assertThat(left).doesNotExist();
        assertThat(new DeliveryStore(home).folder(entry("ref")).resolve("half")).doesNotExist();
    }

    @Fault("F85")
    @Test
    void aStoreKeepsItsNumberOfBuckets() {
        offerPrestaties();
        run();
        settings = new Settings(settings.allowedUzovi(), "key-1", "nl", settings.limits(), settings.bounds(), 8);
        assertThatThrownBy(this::run).isInstanceOf(MdzException.class).hasMessageContaining("16 buckets");
    }

    private static List<String> active(IngestOutcome outcome) {
        return ActiveDeliveries.read(outcome.output().folder()).deliveries().stream()
                .map(ActiveDeliveries.Active::id)
                .toList();
    }

    private List<Row> rows(String id, String table, String contract) {
        Path folder = new DeliveryStore(home).folder(entry(id));
        List<Path> files = Manifest.read(folder).filesOf(folder, table);
        return SparkTables.read(spark(), CONTRACTS.table(Layer.CURATED, contract), files)
                .collectAsList();
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
