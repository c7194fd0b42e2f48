package nl.mdzfactsheet.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.contract.TableContract.Role;
import nl.mdzfactsheet.contract.ValueFormat;
import nl.mdzfactsheet.ingest.Draft.Fate;
import nl.mdzfactsheet.ingest.Draft.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A clean delivery of every claim table, one fault at a time at a random place: what the fault did not touch is in the store as it was delivered, what it touched is loaded
 * or in quarantine with line and reason, rows and cents add up, and no message tells a value. What is expected follows from the fault alone.
 */
class MutationCorpusTest {

    private static final List<Mutation> MUTATIONS = Stream.of(
                    ValueMutations.all(), LineMutations.all(), FileMutations.all())
            .flatMap(List::stream)
            .toList();

    @TempDir
    Path folder = Path.of("");

    @Test
    void everyKindOfFaultAtLeastOnce() throws IOException {
        run(20_251_122L, 100, 3);
    }

    @Test
    @Tag("verify")
    void twoThousandFaults() throws IOException {
        run(8L, 2_400, 12);
    }

    /** The trial itself: an expectation that is not that of the fault is a failure. */
    @Test
    void aWrongOutcomeWouldBeNoticed() throws IOException {
        assertNoticed("was right and is", Sheet::claims, d -> {
            int column = d.any(d.columns(ValueFormat.SERVICE_DATE));
            d.change(d.anyRow(), column, "2025-02-30", Fate.KEPT);
        });
        assertNoticed("stored otherwise", Sheet::claims, d -> {
            Row row = d.plainRow();
            d.rows.set(d.rows.indexOf(row), d.rendered(row, row.text().replace(";3311;", ";0101;")));
        });
        assertNoticed("is lost", s -> TypedRow.hasRole(s, Role.CONTACTS), d -> {
            d.written = text -> text.substring(0, text.lastIndexOf('\n', text.length() - 2) + 1);
            d.sidecar = r -> r.put("rowCount", d.rows.size() - 1);
        });
        assertNoticed("and should be refused", s -> true, d -> d.refuse());
        assertNoticed("refused: ", s -> true, d -> d.sidecar = r -> r.put("bytes", 1));
        assertNoticed("tells a value", s -> true, d -> d.values.add("\"accepted\" : {"));
    }

    private void assertNoticed(String failure, Predicate<Sheet> where, Consumer<Draft> lie) throws IOException {
        Path own = Files.createTempDirectory(folder, "lie");
        MutantTrial trial = new MutantTrial(own, Contracts.load(DefinitionSource.shipped()), 2);
        assertThat(trial.attempt(0, new Mutation("lie", where, lie), 1))
                .anySatisfy(f -> assertThat(f).contains(failure));
    }

    private void run(long seed, int mutants, int files) throws IOException {
        MutantTrial trial = new MutantTrial(folder, Contracts.load(DefinitionSource.shipped()), files);
        Random random = new Random(seed);
        List<String> failures = new ArrayList<>();
        for (int i = 0; i < mutants; i++) {
            Mutation mutation = MUTATIONS.get(i % MUTATIONS.size());
            failures.addAll(trial.attempt(i, mutation, random.nextLong()));
        }
        System.out.println("Mutation corpus, seed " + seed + ": " + MUTATIONS.size() + " kinds, " + trial.figures());
        assertThat(failures).isEmpty();
        assertThat(trial.lost()).isZero();
    }
}
