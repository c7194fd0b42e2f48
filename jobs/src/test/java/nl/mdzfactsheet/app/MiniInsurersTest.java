package nl.mdzfactsheet.app;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first of the random mini insurers; the rest comes with the slow proofs. */
class MiniInsurersTest extends MiniInsurers {

    @Test
    void sixInsurersEqualTheEvaluator(@TempDir Path folder) throws IOException {
        compare(1, 6, folder);
    }
}
