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

    /** Q1 of 2024 has 91 days: 9,100 lines are 100 a day. Q1 of 2025 has 90: 11,700 are 130 a day, 30 % more and no more; one line more is. */
    @Fault("F40")
    @Test
    void thirtyPercentEitherWayPerDayOfTheSameSeason() {
        delivery("q1", "2024-01-01", "2024-03-31", true, "farmacie", 9_100);
        delivery("q1 next", "2025-01-01", "2025-03-31", true, "farmacie", 11_700);
        assertThat(findings()).isEmpty();

        loaded.remove(1);
        delivery("q1 next", "2025-01-01", "2025-03-31", true, "farmacie", 11_701);
        assertThat(findings()).containsExactly("q1 next farmacie: 11701 lines, usually 9000");

        loaded.remove(1);
        delivery("q1 next", "2025-01-01", "2025-03-31", true, "farmacie", 6_299);
        assertThat(findings()).containsExactly("q1 next farmacie: 6299 lines, usually 9000");
    }

    /** Fees of the whole year come in the first quarter: the others are less than half, every year. */
    @Test
    void aSeasonIsNoJump() {
        for (int year = 2023; year <= 2025; year++) {
            delivery(year + "-1", year + "-01-01", year + "-03-31", true, "mdz", 5_400);
            delivery(year + "-2", year + "-04-01", year + "-06-30", true, "mdz", 1_300);
            delivery(year + "-3", year + "-07-01", year + "-09-30", true, "mdz", 1_310);
        }

        assertThat(findings()).isEmpty();
    }

    /** No season to compare with yet: ten times the largest so far is listed at once, a smaller one from the third on. */
    @Test
    void inTheFirstYearTheLargestAndTheSmallestSoFarCount() {
        delivery("jan", "2025-01-01", "2025-01-31", true, "eld", 3_100);
        delivery("feb", "2025-02-01", "2025-02-28", true, "eld", 28_000);
        delivery("mar", "2025-03-01", "2025-03-31", true, "eld", 310);

        assertThat(findings())
                .containsExactly("feb eld: 28000 lines, usually 2800", "mar eld: 310 lines, usually 3100");
    }

    /** The middle of 100, 110 and 1,000 a day is 110: one odd delivery does not move what is usual. */
    @Test
    void usualIsTheMedian() {
        delivery("a", "2022-01-01", "2022-01-10", true, "mdz", 1_000);
        delivery("b", "2023-01-01", "2023-01-10", true, "mdz", 1_100);
        delivery("c", "2024-01-01", "2024-01-10", true, "mdz", 10_000);
        delivery("d", "2025-01-01", "2025-01-10", true, "mdz", 1_100);

        assertThat(findings()).containsExactly("c mdz: 10000 lines, usually 1050");
    }

    @Test
    void correctionsSmallTablesAndReferenceTablesHaveNoUsualSize() {
        delivery("a", "2025-01-01", "2025-12-31", true, "mdz", 1_000);
        delivery("b", "2025-01-01", "2025-12-31", false, "mdz", 10);
        delivery("c", "2025-01-01", "2025-12-31", true, "eld", 20);
        delivery("d", "2026-01-01", "2026-12-31", true, "eld", 499);
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
