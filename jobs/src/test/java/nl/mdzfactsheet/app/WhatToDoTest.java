package nl.mdzfactsheet.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.Reason;
import org.junit.jupiter.api.Test;

/** The page for the operator names every exit code and every reason code, and no other. */
class WhatToDoTest {

    private static final Path PAGE =
            Path.of(System.getProperty("project.root", "..")).resolve("jobs/docs/what-to-do.md");

    private static List<String> found(String pattern) throws IOException {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(Files.readString(PAGE))
                .results()
                .map((MatchResult m) -> m.group(1))
                .distinct()
                .toList();
    }

    @Test
    void namesEveryExitCode() throws IOException {
        assertThat(found("^\\| ([0-9]+) \\|"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ExitCode.values())
                        .map(c -> Integer.toString(c.number()))
                        .toList());
    }

    @Test
    void namesEveryReasonCode() throws IOException {
        assertThat(found("`([a-z]+(?:_[a-z]+)+)`"))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Reason.values()).map(Reason::code).toList());
    }
}
