package nl.mdzfactsheet.app;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Five hundred random mini insurers. */
@Tag("verify")
class MiniInsurersVerifyTest extends MiniInsurers {

    private static final long FIRST = Long.getLong("verify.mini.first", 1000);
    private static final int CASES = Integer.getInteger("verify.mini.cases", 500);

    @Test
    void fiveHundredInsurersEqualTheEvaluator(@TempDir Path folder) throws IOException {
        compare(FIRST, CASES, folder);
    }
}
