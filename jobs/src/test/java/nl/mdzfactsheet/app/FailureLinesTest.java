package nl.mdzfactsheet.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParseException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.sql.SQLException;
import java.util.stream.Stream;
import nl.mdzfactsheet.Fault;
import nl.mdzfactsheet.failure.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Failures nobody foresaw: what passes by itself is another try, and no foreign text is shown. */
class FailureLinesTest {

    private final StringWriter err = new StringWriter();

    private int print(Throwable failure, String lang) {
        return FailureLines.print(failure, lang, new PrintWriter(err, true));
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new UncheckedIOException(new IOException("Input/output error")), ExitCode.TRY_AGAIN),
                Arguments.of(
                        new IllegalStateException(
                                new UncheckedIOException(new AccessDeniedException("/inbox/d1/h.csv"))),
                        ExitCode.TRY_AGAIN),
                Arguments.of(new IllegalStateException(new SQLException("gone")), ExitCode.TRY_AGAIN),
                Arguments.of(new IllegalStateException("No space left on device"), ExitCode.TRY_AGAIN),
                Arguments.of(new UncheckedIOException(new JsonParseException(null, "bad")), ExitCode.UNEXPECTED),
                Arguments.of(new UncheckedIOException(new MalformedInputException(1)), ExitCode.UNEXPECTED),
                Arguments.of(new IllegalStateException("line 1;D;47,11"), ExitCode.UNEXPECTED));
    }

    @Fault({"F71", "F78"})
    @ParameterizedTest
    @MethodSource("failures")
    void diskAndDatabaseAreWorthAnotherTry(Throwable failure, ExitCode expected) {
        assertThat(print(failure, "nl")).isEqualTo(expected.number());
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).contains("start opnieuw").doesNotContain("47,11");
    }

    @Fault("F18")
    @Test
    void aFileThatCannotBeReadIsNamed() {
        print(new IllegalStateException(new UncheckedIOException(new AccessDeniedException("/inbox/d1/h.csv"))), "en");
        assertThat(err.toString())
                .contains("disk or database fault; mend it and start again", "(AccessDeniedException /inbox/d1/h.csv)");
    }

    @Fault("F77")
    @Test
    void withoutMemoryTheLineSaysHowToGiveMore() {
        int code = print(new IllegalStateException(new OutOfMemoryError("Java heap space")), "nl");
        assertThat(code).isEqualTo(ExitCode.UNEXPECTED.number());
        assertThat(err.toString()).contains("geheugen: zet MDZ_JAVA_OPTS=-Xmx");
    }
}
