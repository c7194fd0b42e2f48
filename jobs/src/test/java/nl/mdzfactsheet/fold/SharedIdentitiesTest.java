package nl.mdzfactsheet.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.mdzfactsheet.patient.ClaimLine;
import nl.mdzfactsheet.patient.ClaimTable;
import nl.mdzfactsheet.patient.PatientOutcome;
import nl.mdzfactsheet.patient.PatientOutcome.Fate;
import nl.mdzfactsheet.patient.PatientOutcome.LineFate;
import nl.mdzfactsheet.patient.ServiceCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One number under two persons, found without holding the numbers of all persons. */
class SharedIdentitiesTest {

    @TempDir
    private Path folder = Path.of("");

    private static ClaimLine line(ClaimTable table, String id, int delivery) {
        return new ClaimLine(
                table,
                id,
                null,
                true,
                9901,
                new ServiceCode("008", "12000"),
                20_000,
                20_000,
                100,
                1_000,
                1_000_001,
                ClaimLine.NONE,
                null,
                null,
                ClaimLine.NONE,
                null,
                new ClaimLine.Origin(delivery, 0, 2));
    }

    private static PatientOutcome patient(ClaimLine... lines) {
        List<LineFate> fates =
                Arrays.stream(lines).map(l -> new LineFate(l, Fate.NET, 0)).toList();
        return new PatientOutcome("p", List.of(), List.of(), null, null, List.of(), List.of(), fates, List.of());
    }

    /** delivery/table → identities, over all partitions. */
    private Map<String, Long> shared(List<List<PatientOutcome>> buckets) {
        for (int bucket = 0; bucket < buckets.size(); bucket++) {
            try (IdentitySpill spill = new IdentitySpill(folder.toString(), bucket)) {
                buckets.get(bucket).forEach(spill::write);
            }
        }
        Map<String, Long> shared = new HashMap<>();
        for (int partition = 0; partition < IdentitySpill.PARTITIONS; partition++) {
            SharedIdentities.counts(IdentitySpill.folder(folder.toString(), partition))
                    .forEach((place, lines) -> shared.merge(
                            IdentitySpill.delivery(place)
                                    + "/"
                                    + IdentitySpill.table(place).tableName(),
                            lines,
                            Long::sum));
        }
        return shared;
    }

    @Test
    void twoPersonsInTwoBucketsEachCountAtTheirLatestDelivery() {
        PatientOutcome one = patient(line(ClaimTable.ELD, "A1", 0), line(ClaimTable.ELD, "A1", 3));
        PatientOutcome other = patient(line(ClaimTable.ELD, "A1", 1), line(ClaimTable.ELD, "A2", 1));
        assertThat(shared(List.of(List.of(one), List.of(other)))).isEqualTo(Map.of("3/eld", 1L, "1/eld", 1L));
    }

    @Test
    void repeatedForOnePersonOrInAnotherTableIsNotShared() {
        PatientOutcome one = patient(line(ClaimTable.ELD, "A1", 0), line(ClaimTable.ELD, "A1", 1));
        PatientOutcome other = patient(line(ClaimTable.MSZ, "A1", 1));
        assertThat(shared(List.of(List.of(one, other)))).isEmpty();
    }

    @Test
    void threePersonsCountThreeTimes() {
        List<PatientOutcome> patients = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            patients.add(patient(line(ClaimTable.MDZ, "X", 2), line(ClaimTable.MDZ, "own-" + i, 2)));
        }
        assertThat(shared(List.of(patients))).isEqualTo(Map.of("2/mdz", 3L));
    }

    /** Numbers as insurers give them out: counters with a prefix, of one table and of all. */
    @Test
    void aMillionNumbersInARowHaveAMillionHashes() {
        Set<Long> hashes = new HashSet<>();
        for (int i = 0; i < 1_000_000; i++) {
            hashes.add(IdentitySpill.hash(line(ClaimTable.values()[i % 6], "H" + i / 6, 0)));
        }
        assertThat(hashes).hasSize(1_000_000);
    }
}
