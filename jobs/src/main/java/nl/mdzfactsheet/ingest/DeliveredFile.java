package nl.mdzfactsheet.ingest;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One resource of a descriptor.
 *
 * @param number ordinal in the descriptor
 * @param table name of the extract table
 * @param path path below the delivery folder
 * @param bytes size of the file as stored
 * @param sha256 digest of the file as stored, 64 hexadecimal characters
 * @param delimiter field separator, ASCII
 * @param decimalChar decimal char
 * @param encoding character set
 * @param citizenNumbers true when its verzekerde_id holds citizen service numbers, which are replaced by pseudonyms while reading
 * @param rowCount records below the header
 * @param debitTotalCents total of debit lines, null for tables without debit and credit
 * @param creditTotalCents total of credit lines, likewise
 * @param message the file is an EI message; null for CSV
 */
record DeliveredFile(
        int number,
        String table,
        String path,
        long bytes,
        String sha256,
        char delimiter,
        char decimalChar,
        Charset encoding,
        boolean citizenNumbers,
        long rowCount,
        @Nullable Long debitTotalCents,
        @Nullable Long creditTotalCents,
        @Nullable Message message) {

    /**
     * What the descriptor says of an EI message.
     *
     * @param layout id of its layout
     * @param given values of columns that the message does not carry, by column
     */
    record Message(String layout, Map<String, String> given) {
        Message {
            given = Map.copyOf(given);
        }

        private String declared() {
            return " " + layout + " " + new TreeMap<>(given);
        }
    }

    /** A CSV file. */
    DeliveredFile(
            int number,
            String table,
            String path,
            long bytes,
            String sha256,
            char delimiter,
            char decimalChar,
            Charset encoding,
            boolean citizenNumbers,
            long rowCount,
            @Nullable Long debitTotalCents,
            @Nullable Long creditTotalCents) {
        this(
                number,
                table,
                path,
                bytes,
                sha256,
                delimiter,
                decimalChar,
                encoding,
                citizenNumbers,
                rowCount,
                debitTotalCents,
                creditTotalCents,
                null);
    }

    /** Everything declared, as text. It must not change for files that were delivered before a property was added: the ledger knows them by it. */
    String declared() {
        return "DeliveredFile[number=" + number + ", table=" + table + ", path=" + path + ", bytes=" + bytes
                + ", sha256="
                + sha256 + ", delimiter=" + delimiter + ", decimalChar=" + decimalChar + ", encoding=" + encoding
                + ", rowCount=" + rowCount + ", debitTotalCents=" + debitTotalCents + ", creditTotalCents="
                + creditTotalCents + "]" + (citizenNumbers ? " bsn" : "")
                + (message == null ? "" : message.declared());
    }
}
