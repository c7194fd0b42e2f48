package nl.mdzfactsheet.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ledger entry of one delivery, {@code delivery.json} in its folder.
 *
 * @param id delivery id; the name of the inbox folder when it could not be read
 * @param folder name of its folder below {@code store/deliveries}
 * @param state loaded or refused; whether a loaded delivery is held is judged in every run
 * @param created when it was made, as in the descriptor; empty when it could not be read
 * @param period the period as in the descriptor
 * @param fromDay first day of the period, days since 1970-01-01
 * @param toDay last day of the period
 * @param full true when its coverage is full
 * @param replaces ids it supersedes
 * @param keyId pseudonym key id, null when it holds no pseudonyms
 * @param offer hash of descriptor and declared file hashes: the identity of its content
 * @param attempt how often other bytes were offered under this identity before: 0 the first time
 * @param stamp sizes and times of the offered files, to see whether a refused delivery was offered anew
 * @param stored hash of its stored tables; empty when refused
 * @param buckets number of patient buckets it is stored in; 0 when refused
 * @param files account per file; empty when refused
 * @param findings texts of refusals, for people; empty when loaded
 */
public record DeliveryEntry(
        String id,
        String folder,
        State state,
        String created,
        String period,
        int fromDay,
        int toDay,
        boolean full,
        List<String> replaces,
        @Nullable String keyId,
        String offer,
        int attempt,
        String stamp,
        String stored,
        int buckets,
        List<FileAccount> files,
        List<String> findings) {

    /** What the intake did with a delivery. */
    public enum State {
        LOADED,
        REFUSED,
        /** Its data were removed; the entry stays, so that the delivery is known and what it replaced stays replaced. */
        PURGED
    }

    public DeliveryEntry {
        replaces = List.copyOf(replaces);
        files = List.copyOf(files);
        findings = List.copyOf(findings);
    }

    /** The entry that stays when its data are removed. */
    DeliveryEntry purged() {
        return new DeliveryEntry(
                id,
                folder,
                State.PURGED,
                created,
                period,
                fromDay,
                toDay,
                full,
                replaces,
                keyId,
                offer,
                attempt,
                stamp,
                stored,
                buckets,
                files,
                findings);
    }

    /** Names of the extract tables it holds, in descriptor order. */
    public List<String> tables() {
        return files.stream().map(FileAccount::table).distinct().toList();
    }

    /**
     * Hash of what was offered and what became of every line of it: the same for the same delivery in any home. The stored files are not, because they hold the numbers
     * that codes got in the dictionary of their home.
     */
    public String contentHash() {
        Sha256 sha = Sha256.start().add(id).add(created).add(offer);
        files.forEach(file -> sha.add(file.toString()));
        return sha.hex();
    }

    /** Lines of all its files. */
    public long lines() {
        return files.stream().mapToLong(f -> f.read().lines()).sum();
    }
}
