package nl.mdzfactsheet.fold;

import java.io.Serializable;
import java.util.List;
import nl.mdzfactsheet.table.ActiveDeliveries.Side;
import nl.mdzfactsheet.table.mirror.TaskFiles;
import org.jspecify.annotations.Nullable;

/**
 * The segment files of one bucket of patients.
 *
 * @param number bucket number
 * @param claims claim files, each with the ordinal of its delivery
 * @param insured files of the insured periods that count
 * @param contacts contact files, each with the ordinal of its delivery
 */
record Bucket(int number, List<DeliveryFile> claims, List<String> insured, List<DeliveryFile> contacts)
        implements Serializable {

    /**
     * A sorted segment of one delivery.
     *
     * @param delivery ordinal of the delivery
     * @param only the side of the claim lines that counts, null = all
     */
    record DeliveryFile(int delivery, String path, @Nullable Side only) implements Serializable {

        private DeliveryFile fetched(TaskFiles files) {
            return new DeliveryFile(delivery, files.fetched(path), only);
        }
    }

    /** The same with its files where a task can read them. */
    Bucket fetched(TaskFiles files) {
        return new Bucket(
                number,
                claims.stream().map(f -> f.fetched(files)).toList(),
                insured.stream().map(files::fetched).toList(),
                contacts.stream().map(f -> f.fetched(files)).toList());
    }

    /** The contacts alone. */
    Bucket contactsOnly() {
        return new Bucket(number, List.of(), List.of(), contacts);
    }
}
