package nl.mdzfactsheet.ingest;

import java.io.Closeable;
import java.io.IOException;

/** Where the accepted rows of a file go. */
interface RowSink extends Closeable {

    /**
     * @param row the record as read
     * @param values its typed values, by contract column
     */
    void accept(DeliveredRecords row, long[] values) throws IOException;
}
