package nl.mdzfactsheet.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.table.DeliveryStore;
import nl.mdzfactsheet.table.Home;

/** Which keys made the pseudonyms of this store: id and check value, one small file per key beside the ledger. A pseudonym of another key would be another person. */
final class KeyRegister {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Home home;

    /**
     * An entry.
     *
     * @param keyId the key id
     * @param checkValue what tells the key from another
     */
    record Entry(String keyId, String checkValue) {}

    KeyRegister(Home home) {
        this.home = home;
    }

    /** Stops when the store was made with another key under this id. */
    void check(PseudonymKey key) {
        Optional<Entry> known = entry(key.id());
        if (known.isPresent() && !known.get().checkValue().equals(key.checkValue())) {
            throw new MdzException(
                    ExitCode.USAGE,
                    Reason.KEY_CHANGED,
                    Location.of(file(key.id()).toString()),
                    "key " + key.id() + " has check value " + known.get().checkValue() + " in this store, "
                            + key.checkValue() + " in the key file",
                    "put the right key in the key file; a new key needs a new id and a new home");
        }
    }

    /** Keeps id and check value before the first pseudonym of a key is kept. */
    void add(PseudonymKey key) {
        check(key);
        if (entry(key.id()).isEmpty()) {
            Path file = file(key.id());
            Path staging = file.resolveSibling(file.getFileName() + ".staging");
            try {
                Files.createDirectories(home.keys());
                DeliveryStore.protect(home.keys());
                JSON.writeValue(staging.toFile(), new Entry(key.id(), key.checkValue()));
                Files.move(staging, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Optional<Entry> entry(String keyId) {
        Path file = file(keyId);
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(JSON.readValue(file.toFile(), Entry.class))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String keyId) {
        return home.keys().resolve(DeliveryStore.folderName(keyId) + ".json");
    }
}
