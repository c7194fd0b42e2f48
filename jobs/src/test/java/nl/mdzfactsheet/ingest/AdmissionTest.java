package nl.mdzfactsheet.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.mdzfactsheet.Fault;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.table.ActiveDeliveries.Active;
import nl.mdzfactsheet.table.Approvals;
import nl.mdzfactsheet.table.DeliveryEntry;
import nl.mdzfactsheet.table.DeliveryEntry.State;
import nl.mdzfactsheet.table.DeliveryStore;
import nl.mdzfactsheet.table.FileAccount;
import nl.mdzfactsheet.table.Settings.Limits;
import nl.mdzfactsheet.table.Tally;
import org.junit.jupiter.api.Test;

/** Which loaded deliveries count: replacing, holding, approving, unknown codes against the present reference tables. */
class AdmissionTest extends IngestFixture {

    private static final String SERVICES = "prestatiecodelijst,prestatiecode,van,tot\n";

    @Fault("F12")
    @Test
    void aReplacedDeliveryIsInactive() {
        load(entry("a", "2026-01-01", 1000, 0));
        load(entry("b", "2026-01-02", 1000, 0, "a"));
        assertThat(active()).containsExactly("b");
        assertThat(admission().state(find("a"))).isEqualTo("inactive");
    }

    @Test
    void whatAReplacedDeliveryReplacedStaysInactive() {
        load(entry("a", "2026-01-01", 1000, 0));
        load(entry("b", "2026-01-02", 1000, 0, "a"));
        load(entry("c", "2026-01-03", 1000, 0, "b"));
        assertThat(active()).containsExactly("c");
    }

    @Test
    void aHeldDeliveryReplacesNothingUntilApproved() {
        load(entry("a", "2026-01-01", 1000, 0));
        load(entry("b", "2026-01-02", 1000, 2, "a"));
        assertThat(active()).containsExactly("a");
        Finding hold = hold("b");
        assertThat(hold.reason()).isEqualTo(Reason.SHARE_ABOVE_LIMIT);
        assertThat(hold.message("nl")).contains("waardefouten: 2 van 1000 regels; toegestaan is 0.1 %", "mdz approve");
        String before = OfferedDeliveries.look(home, CONTRACTS, inbox).hash();

        new Approvals(home).approve("b");

        assertThat(active()).containsExactly("b");
        assertThat(admission().held()).isEmpty();
        assertThat(OfferedDeliveries.look(home, CONTRACTS, inbox).hash()).isNotEqualTo(before);
    }

    @Fault("F89")
    @Test
    void oneInAThousandIsStillAllowed() {
        load(entry("a", "2026-01-01", 1000, 1));
        assertThat(active()).containsExactly("a");
    }

    @Test
    void approvingSomethingUnknownNamesWhatIsKnown() {
        load(entry("a", "2026-01-01", 1000, 0));
        assertThatThrownBy(() -> new Approvals(home).approve("z"))
                .isInstanceOf(MdzException.class)
                .hasMessageContaining("choose one of a");
    }

    @Test
    void deliveriesAreOrderedByMomentThenId() {
        load(entry("b", "2026-01-02T01:00:00+02:00", 10, 0));
        load(entry("a", "2026-01-01T23:30:00Z", 10, 0));
        load(entry("Z", "2026-01-01T23:30:00Z", 10, 0));
        assertThat(active()).containsExactly("b", "Z", "a");
    }

    @Test
    void theLatestActiveDeliveryOfATableCounts() {
        load(entry("a", "2026-01-01", 10, 0));
        load(entry("b", "2026-01-02", 10, 0));
        assertThat(admission().sources()).containsEntry("verzekerden", find("b"));
        assertThat(admission().activeDeliveries().deliveries())
                .extracting(Active::id, Active::insured)
                .containsExactly(tuple("a", false), tuple("b", true));
    }

    @Fault({"F62", "F88"})
    @Test
    void unknownCodesHoldUntilTheReferenceTableKnowsThem() {
        loadWithCodes(entry("claims", "2026-01-01", 1000, 0), Map.of("008|12000", 994, "008|99999", 6));
        loadReference(entry("ref", "2026-01-02", 1, 0), SERVICES + "008,12000,2020-01-01,\n");
        assertThat(active()).containsExactly("ref");
        assertThat(hold("claims").message("en")).contains("unknown codes: 6 of 1000 lines; allowed is 0.5 %");

        loadReference(entry("ref2", "2026-01-03", 1, 0), SERVICES + "008,12000,2020-01-01,\n008,99999,2020-01-01,\n");
        assertThat(active()).containsExactly("claims", "ref", "ref2");
    }

    @Fault({"F62", "F88"})
    @Test
    void aCodeIsKnownFromItsFirstToItsLastDay() {
        Map<String, Integer> codes = Map.of("008|12000", 10);
        String day = "2025-03-04";
        loadWithCodes(entry("claims", "2026-01-01", 10, 0), codes);
        loadReference(entry("r1", "2026-01-02", 1, 0), SERVICES + "008,12000," + day + "," + day + "\n");
        assertThat(active()).contains("claims");
        loadReference(entry("r2", "2026-01-03", 1, 0), SERVICES + "008,12000,2025-03-05,\n");
        assertThat(active()).doesNotContain("claims");
    }

    @Test
    void ofSeveralWithUnknownCodesTheLatestIsHeldFirst() {
        DeliveryEntry older = entry("older", "2026-01-01", 10, 0, List.of("huisartsenzorg", "prestaties"), List.of());
        DeliveryEntry newer = entry("newer", "2026-01-02", 10, 0, List.of("huisartsenzorg", "prestaties"), List.of());
        load(older, Map.of("008|12000", 10), SERVICES + "008,12000,2020-01-01,\n");
        load(newer, Map.of("008|12000", 10), SERVICES + "008,55555,2020-01-01,\n");
        assertThat(active()).containsExactly("older");
    }

    private Finding hold(String id) {
        return admission().held().getOrDefault(id, List.of()).get(0);
    }

    private List<String> active() {
        return admission().active().stream().map(DeliveryEntry::id).toList();
    }

    private Admission admission() {
        return new Admission(home, Limits.standard(), new DeliveryStore(home).loaded());
    }

    private DeliveryEntry find(String id) {
        return new DeliveryStore(home).find(id).orElseThrow();
    }

    private void load(DeliveryEntry entry) {
        load(entry, Map.of(), "");
    }

    private void loadWithCodes(DeliveryEntry entry, Map<String, Integer> linesPerService) {
        load(entry, linesPerService, "");
    }

    private void loadReference(DeliveryEntry entry, String services) {
        DeliveryEntry reference = entry(entry.id(), entry.created(), 1, 0, List.of("prestaties"), List.of());
        load(reference, Map.of(), services);
    }

    /** A loaded delivery as intake leaves it, without segments. All its lines are of 4 March 2025. */
    private void load(DeliveryEntry entry, Map<String, Integer> linesPerService, String services) {
        DeliveryStore store = new DeliveryStore(home);
        Path staging = store.stage(entry.folder());
        Period period = Period.parse("2025").orElseThrow();
        CodeNumbers codes = new CodeNumbers();
        ServiceDays days = new ServiceDays(period);
        linesPerService.forEach((service, lines) -> {
            byte[] text = service.getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < lines; i++) {
                days.add(codes.number(text, 0, text.length), 20151);
            }
        });
        try {
            ServiceDays.write(staging.resolve(ServiceDays.FILE), period, List.of(codes), List.of(days));
            if (!services.isEmpty()) {
                Files.writeString(new Staging(staging).reference("prestaties"), services);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        store.commit(staging, entry);
    }

    private static DeliveryEntry entry(String id, String created, long lines, long faulty, String... replaces) {
        return entry(id, created, lines, faulty, List.of("verzekerden"), List.of(replaces));
    }

    private static DeliveryEntry entry(
            String id, String created, long lines, long faulty, List<String> tables, List<String> replaces) {
        TreeMap<Reason, Tally> quarantined = new TreeMap<>();
        if (faulty > 0) {
            quarantined.put(Reason.AGB_INVALID, new Tally(faulty, 0, 0));
        }
        List<FileAccount> files = tables.stream()
                .map(table -> new FileAccount(
                        table,
                        table + ".csv",
                        "",
                        new Tally(table.equals(tables.get(0)) ? lines : 0, 0, 0),
                        new Tally(lines - faulty, 0, 0),
                        quarantined,
                        List.of()))
                .toList();
        return new DeliveryEntry(
                id,
                DeliveryStore.folderName(id),
                State.LOADED,
                created,
                "2025",
                20089,
                20453,
                true,
                replaces,
                "key-1",
                "offer-" + id,
                0,
                "",
                "stored-" + id,
                16,
                files,
                List.of());
    }
}
