package nl.mdzfactsheet.fold;

import java.io.Serializable;
import java.util.List;

/**
 * The segment files of one bucket of patients.
 *
 * @param number bucket number
 * @param claims claim files with the ordinal of their delivery
 * @param insured files of the insured periods that count
 * @param contacts contact files
 */
record Bucket(int number, List<ClaimFile> claims, List<String> insured, List<String> contacts) implements Serializable {

    /** A sorted claim segment of one delivery. */
    record ClaimFile(int delivery, String path) implements Serializable {}
}
