package nl.mdzfactsheet.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.flow.JobDatabase;
import nl.mdzfactsheet.table.Home;
import nl.mdzfactsheet.table.mirror.InboxMirror;
import org.jspecify.annotations.Nullable;

/**
 * Where a command works and with what.
 *
 * @param home the home folder, absolute
 * @param inbox where deliveries arrive, absolute
 * @param definitions the definitions in force
 * @param contracts the table contracts among them
 * @param database where the job repository is
 * @param runDate the run date
 * @param clock the clock, for locks, records and the manifest only
 * @param threads number of threads of the local session
 * @param lang nl or en
 * @param keyFile file with the pseudonym key as the environment names it, null when the settings do
 * @param offered the inbox in an object store that the inbox is a copy of, null when the folder is the inbox itself
 */
record Installation(
        Home home,
        Path inbox,
        DefinitionSource definitions,
        Contracts contracts,
        JobDatabase.Settings database,
        LocalDate runDate,
        Clock clock,
        int threads,
        String lang,
        @Nullable Path keyFile,
        @Nullable InboxMirror offered) {

    /** With the key file of its settings, if any. */
    Installation(
            Home home,
            Path inbox,
            DefinitionSource definitions,
            Contracts contracts,
            JobDatabase.Settings database,
            LocalDate runDate,
            Clock clock,
            int threads,
            String lang) {
        this(home, inbox, definitions, contracts, database, runDate, clock, threads, lang, null, null);
    }

    /** The same with another folder as its home, for a look. */
    Installation in(Home other) {
        return new Installation(
                other, inbox, definitions, contracts, database, runDate, clock, threads, lang, keyFile, null);
    }

    /** Where users find a file of the home. */
    String shown(Path file) {
        return home.mirror() == null ? file.toString() : home.mirror().shown(file);
    }

    private static final String OWNER_ONLY = "rwx------";

    /** Users of published folders must be able to pass through. */
    private static final String PASSABLE = "rwxr-x---";

    /** Makes the folders of the home that are missing, and finds out now whether they can be written. */
    void prepare() {
        Path root = home.root();
        folder(root, PASSABLE);
        for (Path folder : List.of(
                root.resolve("work"),
                root.resolve("store"),
                root.resolve("db"),
                root.resolve("log"),
                home.protectedStore(),
                home.runs(),
                home.scratch())) {
            folder(folder, OWNER_ONLY);
        }
        if (inbox.startsWith(root)) {
            folder(inbox, PASSABLE);
        }
    }

    private static void folder(Path folder, String mode) {
        try {
            boolean isNew = !Files.isDirectory(folder);
            Files.createDirectories(folder);
            // A folder of ours that others can enter is closed again; the home itself and the inbox stay as their owner
            // made them.
            if ((isNew || mode.equals(OWNER_ONLY)) && Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(mode));
            }
            Files.delete(Files.createTempFile(folder, ".probe", ""));
        } catch (IOException e) {
            throw new MdzException(
                    ExitCode.USAGE,
                    Reason.CONFIGURATION_INVALID,
                    Location.of(folder.toString()),
                    "a folder this user can write (" + e.getClass().getSimpleName() + ")",
                    "check the option and the owner of the folder",
                    e);
        }
    }
}
