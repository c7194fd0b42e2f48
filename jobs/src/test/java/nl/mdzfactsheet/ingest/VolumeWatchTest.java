package nl.mdzfactsheet.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import nl.mdzfactsheet.Fault;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.table.DeliveryEntry;
import nl.mdzfactsheet.table.DeliveryEntry.State;
import nl.mdzfactsheet.table.FileAccount;
import nl.mdzfactsheet.table.Tally;
import org.junit.jupiter.api.Test;

/** A table far larger or smaller than before is listed; a longer period is no growth. */
class VolumeWatchTest extends IngestFixture {

    private final List<DeliveryEntry> loaded = new ArrayList<>();

    /** Q1 has 90 days: 9,000 lines are 100 a day. Q2 has 91: 11,830 are 130 a day, 30 % more and no more; one line more is. A year of (100 + 130.01) / 2 a day has 41,977. */
    @Fault("F40")
    @Test
    void thirtyPercentEitherWayPerDay() {
        delivery("q1", "2025-01-01", "2025-03-31", true, "farmacie", 9_000);
        delivery("q2", "2025-04-01", "2025-06-30", true, "farmacie", 11_830);
        assertThat(findings()).isEmpty();

        loaded.remove(1);
        delivery("q2", "2025-04-01", "2025-06-30", true, "farmacie", 11_831);
        assertThat(findings()).containsExactly("q2 farmacie: 11831 lines, usually 9100");

        delivery("year", "2026-01-01", "2026-12-31", true, "farmacie", 27_000);
        assertThat(findings()).hasSize(2).last().isEqualTo("year farmacie: 27000 lines, usually 41977");
    }

    /** The middle of 100, 110 and 1,000 a day is 110: one odd delivery does not move what is usual. */
    @Test
    void usualIsTheMedian() {
        delivery("a", "2025-01-01", "2025-01-10", true, "mdz", 1_000);
        delivery("b", "2025-01-11", "2025-01-20", true, "mdz", 1_100);
        delivery("c", "2025-01-21", "2025-01-30", true, "mdz", 10_000);
        delivery("d", "2025-02-01", "2025-02-10", true, "mdz", 1_100);

        assertThat(findings()).containsExactly("c mdz: 10000 lines, usually 1050");
    }

    @Test
    void correctionsSmallTablesAndReferenceTablesHaveNoUsualSize() {
        delivery("a", "2025-01-01", "2025-12-31", true, "mdz", 1_000);
        delivery("b", "2025-01-01", "2025-12-31", false, "mdz", 10);
        delivery("c", "2025-01-01", "2025-12-31", true, "eld", 20);
        delivery("d", "2026-01-01", "2026-12-31", true, "eld", 99);
        delivery("e", "2025-01-01", "2025-12-31", true, "praktijken", 1_000);
        delivery("f", "2026-01-01", "2026-12-31", true, "praktijken", 10);

        assertThat(findings()).isEmpty();
    }

    @Test
    void theInsuredAreLookedAtAsAWhole() {
        delivery("a", "2025-01-01", "2025-12-31", true, "verzekerden", 10_000);
        delivery("b", "2025-01-01", "2025-03-31", true, "verzekerden", 9_000);
        delivery("c", "2025-01-01", "2025-06-30", true, "verzekerden", 5_000);

        assertThat(findings()).containsExactly("c verzekerden: 5000 lines, usually 9500");
    }

    private List<String> findings() {
        return VolumeWatch.findings(CONTRACTS, loaded).stream()
                .peek(f -> assertThat(f.reason()).isEqualTo(Reason.VOLUME_UNUSUAL))
                .map(f -> f.delivery() + " " + f.detail().english())
                .toList();
    }

    private void delivery(String id, String from, String to, boolean full, String table, long lines) {
        Tally read = new Tally(lines, 0, 0);
        FileAccount file = new FileAccount(table, table + ".csv", "", read, read, new TreeMap<>(), List.of());
        loaded.add(new DeliveryEntry(
                id,
                id,
                State.LOADED,
                "2026-01-01",
                "2025",
                (int) LocalDate.parse(from).toEpochDay(),
                (int) LocalDate.parse(to).toEpochDay(),
                full,
                List.of(),
                null,
                "offer",
                0,
                "stamp",
                "stored",
                16,
                List.of(file),
                List.of()));
    }
}
