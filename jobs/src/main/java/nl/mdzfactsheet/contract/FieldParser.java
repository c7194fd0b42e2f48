package nl.mdzfactsheet.contract;

/** Reads one field of a format; see {@link Parsed} for what comes out. */
@FunctionalInterface
public interface FieldParser {

    /**
     * @param text bytes of the record, without quotes; every format but TEXT is ASCII
     * @param from first byte of the field
     * @param to byte after the last
     */
    long parse(byte[] text, int from, int to);
}
