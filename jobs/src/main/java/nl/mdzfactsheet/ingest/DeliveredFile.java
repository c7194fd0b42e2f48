package nl.mdzfactsheet.ingest;

import java.nio.charset.Charset;
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
 * @param rowCount records below the header
 * @param debitTotalCents total of debit lines, null for tables without debit and credit
 * @param creditTotalCents total of credit lines, likewise
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
        long rowCount,
        @Nullable Long debitTotalCents,
        @Nullable Long creditTotalCents) {}
