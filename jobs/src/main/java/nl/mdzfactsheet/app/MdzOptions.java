package nl.mdzfactsheet.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.flow.JobDatabase;
import nl.mdzfactsheet.table.Home;
import nl.mdzfactsheet.table.Sha256;
import nl.mdzfactsheet.table.mirror.InboxMirror;
import nl.mdzfactsheet.table.mirror.Mirror;
import nl.mdzfactsheet.table.mirror.StorePlace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of every command that works on a home folder. */
final class MdzOptions {

    /** The zone in which "today" is meant. */
    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private static final int WORK_NAME = 16;

    @Option(names = "--home", paramLabel = "DIR", descriptionKey = "home")
    private @Nullable String home;

    @Option(names = "--inbox", paramLabel = "DIR", descriptionKey = "inbox")
    private @Nullable String inbox;

    @Option(names = "--work", paramLabel = "DIR", descriptionKey = "work")
    private @Nullable Path work;

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
        Places places = places(environment);
        DefinitionSource source = DefinitionSource.of(definitions == null ? null : absolute(definitions));
        return new Installation(
                places.home(),
                places.inbox(),
                source,
                Contracts.load(source),
                database(places.home(), environment),
                runDate == null ? LocalDate.ofInstant(clock.instant(), ZONE) : runDate,
                clock,
                Math.max(1, threads),
                lang,
                keyFile(environment),
                places.offered());
    }

    /**
     * Where home and inbox are on this machine.
     *
     * @param offered the inbox in an object store, null when the inbox is a folder
     */
    private record Places(Home home, Path inbox, @Nullable InboxMirror offered) {}

    private Places places(Map<String, String> environment) {
        String homeText = home == null ? environment.getOrDefault("MDZ_HOME", "mdz-home") : home;
        Optional<URI> remote = StorePlace.of("--home", homeText);
        Home homeFolder =
                remote.map(uri -> mirrored(uri, environment)).orElseGet(() -> new Home(absolute(Path.of(homeText))));
        Optional<URI> remoteInbox =
                inbox == null ? remote.map(uri -> URI.create(uri + "/inbox")) : StorePlace.of("--inbox", inbox);
        if (remoteInbox.isPresent()) {
            InboxMirror offered = InboxMirror.of(remoteInbox.get(), workFolder(remoteInbox.get(), environment));
            return new Places(homeFolder, offered.root(), offered);
        }
        return new Places(
                homeFolder, inbox == null ? homeFolder.root().resolve("inbox") : absolute(Path.of(inbox)), null);
    }

    private Home mirrored(URI uri, Map<String, String> environment) {
        Mirror mirror = Mirror.of(uri, workFolder(uri, environment));
        return new Home(mirror.root(), mirror);
    }

    /** One folder per URI, for its owner alone; everything in it can be fetched again. */
    private Path workFolder(URI uri, Map<String, String> environment) {
        String named = environment.getOrDefault("MDZ_WORK", "");
        Path standard = Path.of(System.getProperty("user.home", "."), ".cache", "mdz-factsheet");
        Path folder = work != null ? work : named.isEmpty() ? standard : Path.of(named);
        return absolute(folder).resolve(Sha256.ofText(uri.toString()).substring(0, WORK_NAME));
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
