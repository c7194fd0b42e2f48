package nl.mdzfactsheet.fold;

import java.io.Serializable;
import java.util.List;

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

    /** A sorted segment of one delivery. */
    record DeliveryFile(int delivery, String path) implements Serializable {}
}
