package nl.mdzfactsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.mdzfactsheet.failure.ExitCode;
import org.junit.jupiter.api.Test;

/** What the README says of exit codes and files holds. */
class ReadmeTest {

    private static final Path ROOT = Path.of(System.getProperty("project.root", ".."));
    private static final Pattern ROW = Pattern.compile("\\| ([0-9, ]+) \\| [^|]+ \\|");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^):]+)\\)");

    @Test
    void exitCodesAreThoseOfTheProgram() throws IOException {
        TreeSet<Integer> told = new TreeSet<>();
        Matcher row = ROW.matcher(Files.readString(ROOT.resolve("README.md")));
        while (row.find()) {
            Stream.of(row.group(1).split(",", -1))
                    .map(String::strip)
                    .map(Integer::valueOf)
                    .forEach(told::add);
        }
        List<Integer> real =
                Stream.of(ExitCode.values()).map(ExitCode::number).sorted().toList();
        assertThat(new ArrayList<>(told)).isEqualTo(real);
    }

    @Test
    void linksLeadToFiles() throws IOException {
        Matcher link = LINK.matcher(Files.readString(ROOT.resolve("README.md")));
        int links = 0;
        while (link.find()) {
            assertThat(ROOT.resolve(link.group(1))).exists();
            links++;
        }
        assertThat(links).isPositive();
    }
}
