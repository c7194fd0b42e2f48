package nl.mdzfactsheet.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.sample.SampleRequest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark at its smallest size: no goal is looked at, only that both sides give the same. */
class BenchTest {

    @TempDir
    Path folder = Path.of(".");

    @Test
    @Tag("verify")
    void bothGiveTheSame() throws IOException {
        List<Compared> compared = new Bench(SampleRequest.MINIMUM_INSURED, folder, 1, 1).compare();
        assertThat(compared).extracting(Compared::workload).containsExactly(Workload.values());
        assertThat(compared).allSatisfy(c -> {
            assertThat(c.figures()).isPositive();
            assertThat(c.ourSeconds()).isPositive();
            assertThat(c.duckSeconds()).isPositive();
        });
    }

    @Test
    void anotherFigureStopsIt() {
        Map<String, String> ours = Map.of("ppi_users | RHO-01 | 01000100", "3 / 10 of 10");
        Map<String, String> ducks = Map.of("ppi_users | RHO-01 | 01000100", "4 / 10 of 10");
        assertThat(Figures.same("rules", ours, ours)).isEqualTo(1);
        assertThatThrownBy(() -> Figures.same("rules", ours, ducks))
                .hasMessageContaining("ppi_users | RHO-01 | 01000100: ours 3 / 10 of 10, DuckDB 4 / 10 of 10");
        assertThatThrownBy(() -> Figures.same("rules", Map.of(), Map.of())).hasMessageContaining("differ");
    }
}
