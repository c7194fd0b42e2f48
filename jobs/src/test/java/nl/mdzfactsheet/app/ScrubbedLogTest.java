package nl.mdzfactsheet.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.failure.Scrubbed;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.ConfigurationSource;
import org.apache.logging.log4j.core.config.xml.XmlConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The last resort of the run's log and of error lines: what slips in is masked; what only looks a bit like it stays. */
class ScrubbedLogTest {

    private static final String PSEUDONYM = "0a1b2c3d4e5f60718293a4b5c6d7e8f9";
    private static final String NINE_DIGITS = "902738165";
    private static final String HASH = PSEUDONYM + PSEUDONYM;

    @TempDir
    Path folder = Path.of("");

    @Test
    void theLogOfARunMasksWhatSlippedIn() throws IOException, URISyntaxException {
        System.setProperty("mdz.log.file", folder.resolve("mdz.log").toString());
        try (InputStream in = ScrubbedLogTest.class.getResourceAsStream("/log4j2-run.xml");
                LoggerContext context = new LoggerContext("scrubbed")) {
            context.start(new XmlConfiguration(context, new ConfigurationSource(in)));
            context.getLogger("nl.mdzfactsheet.test")
                    .info("person {} bsn {}, line 123456789012, hash {}", PSEUDONYM, NINE_DIGITS, HASH);
            context.getLogger("nl.mdzfactsheet.test").error("failed", new IllegalStateException(NINE_DIGITS));
            context.getLogger("org.apache.spark.Any").error("value {}", NINE_DIGITS);
        }
        String log = Files.readString(folder.resolve("mdz.log"), StandardCharsets.UTF_8);
        assertThat(log)
                .contains("person <masked> bsn <masked>, line 123456789012, hash " + HASH)
                .doesNotContain(NINE_DIGITS, " " + PSEUDONYM + " ", "org.apache.spark", "IllegalStateException");
    }

    @Test
    void anErrorLineMasksWhatSlippedIn() {
        StringWriter err = new StringWriter();
        FailureLines.print(
                new MdzException(
                        ExitCode.REFUSED,
                        Reason.STORE_DAMAGED,
                        null,
                        "row of " + PSEUDONYM + " and " + NINE_DIGITS,
                        "x"),
                "en",
                new PrintWriter(err, true));
        assertThat(err.toString()).contains("row of <masked> and <masked>").doesNotContain(PSEUDONYM, NINE_DIGITS);
    }

    @Test
    void codesAndLongerNumbersStay() {
        assertThat(Scrubbed.text("AGB 01000268, id 1234567890, " + HASH))
                .isEqualTo("AGB 01000268, id 1234567890, " + HASH);
    }
}
