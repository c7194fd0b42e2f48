package nl.mdzfactsheet.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.flow.JobDatabase;
import nl.mdzfactsheet.table.Home;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of every command that works on a home folder. */
final class MdzOptions {

    /** The zone in which "today" is meant. */
    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    @Option(names = "--home", paramLabel = "DIR", descriptionKey = "home")
    private @Nullable Path home;

    @Option(names = "--inbox", paramLabel = "DIR", descriptionKey = "inbox")
    private @Nullable Path inbox;

    @Option(names = "--run-date", paramLabel = "DATE", descriptionKey = "run-date")
    private @Nullable LocalDate runDate;

    @Option(names = "--definitions", paramLabel = "DIR", descriptionKey = "definitions")
    private @Nullable Path definitions;

    @Option(names = "--db-url", paramLabel = "URL", descriptionKey = "db-url")
    private @Nullable String dbUrl;

    @Option(names = "--master", paramLabel = "URL", descriptionKey = "master")
    private @Nullable String master;

    @Option(names = "--threads", paramLabel = "N", descriptionKey = "threads")
    private int threads = Runtime.getRuntime().availableProcessors();

    /** The installation that the options and the environment describe. */
    Installation installation(Map<String, String> environment, Clock clock, String lang) {
        if (master != null) {
            System.setProperty(LocalSpark.MASTER, master);
        }
        Path root = absolute(home == null ? Path.of(environment.getOrDefault("MDZ_HOME", "mdz-home")) : home);
        DefinitionSource source = DefinitionSource.of(definitions == null ? null : absolute(definitions));
        return new Installation(
                new Home(root),
                inbox == null ? root.resolve("inbox") : absolute(inbox),
                source,
                Contracts.load(source),
                database(new Home(root), environment),
                runDate == null ? LocalDate.ofInstant(clock.instant(), ZONE) : runDate,
                clock,
                Math.max(1, threads),
                lang,
                keyFile(environment));
    }

    /** The name of a file, never the key: the environment of a process can be read by others. */
    private static @Nullable Path keyFile(Map<String, String> environment) {
        String name = environment.getOrDefault("MDZ_PSEUDONYM_KEY_FILE", "");
        return name.isEmpty() ? null : absolute(Path.of(name));
    }

    private JobDatabase.Settings database(Home homeFolder, Map<String, String> environment) {
        String url = dbUrl == null ? environment.getOrDefault("MDZ_DB_URL", "") : dbUrl;
        return url.isEmpty()
                ? JobDatabase.Settings.file(homeFolder)
                : new JobDatabase.Settings(url, environment.get("MDZ_DB_USER"), environment.get("MDZ_DB_PASSWORD"));
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
