package nl.mdzfactsheet.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.DefinitionSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A clean delivery of every claim table, one fault at a time at a random place: what the fault did not touch is in the store as it was delivered, what it touched is loaded
 * or in quarantine with line and reason, rows and cents add up, and no message tells a value. What is expected follows from the fault alone.
 */
class MutationCorpusTest {

    private static final List<Mutation> MUTATIONS =
            Stream.concat(ValueMutations.all().stream(), FileMutations.all().stream()).toList();

    @TempDir
    Path folder = Path.of("");

    @Test
    void everyKindOfFaultOnceOrTwice() throws IOException {
        run(20_251_122L, 110);
    }

    @Test
    @Tag("verify")
    void twoThousandFaults() throws IOException {
        run(8L, 2_400);
    }

    private void run(long seed, int mutants) throws IOException {
        MutantTrial trial = new MutantTrial(folder, Contracts.load(DefinitionSource.shipped()));
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
