package nl.mdzfactsheet.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import nl.mdzfactsheet.flow.DatabaseLock;
import nl.mdzfactsheet.flow.JobDatabase;
import nl.mdzfactsheet.table.Home;
import nl.mdzfactsheet.table.StepStore;
import nl.mdzfactsheet.table.mirror.Mirror;
import org.jspecify.annotations.Nullable;

/** A look at a home in an object store, for a command that waits for no lock: some of its files, in a folder that goes when the command ends. */
final class StoreLook implements AutoCloseable {

    private final Installation installation;
    private final JobDatabase.Settings database;
    private final URI uri;
    private final Path folder;

    private StoreLook(Installation described, URI uri, Path folder, Home copy) {
        this.database = described.database();
        this.uri = uri;
        this.folder = folder;
        this.installation = described.in(copy);
    }

    /** Fetches what is wanted. */
    static StoreLook at(Installation described, Predicate<String> wanted) {
        Mirror there = described.home().mirror();
        if (there == null) {
            throw new IllegalStateException("Cannot look at a folder as if it were in a store");
        }
        try {
            Path folder = Files.createTempDirectory("mdz-look-");
            Mirror mirror = Mirror.of(there.uri(), folder);
            StoreLook look = new StoreLook(described, there.uri(), folder, new Home(mirror.root(), mirror));
            try {
                mirror.glance(wanted);
                return look;
            } catch (RuntimeException e) {
                look.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Installation installation() {
        return installation;
    }

    /** Who holds the lock of the home, null when nobody does. */
    @Nullable
    String holder() {
        try (JobDatabase open = StoreSession.openDatabase(database)) {
            return DatabaseLock.holderOf(open, uri);
        }
    }

    @Override
    public void close() {
        try {
            StepStore.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
