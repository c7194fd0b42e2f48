package nl.mdzfactsheet.reference;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads one CSV file record by record. The header is line 1; a record's line is the one it begins on. */
final class CsvRecords {
    private CsvRecords() {}

    /** Receives the header once, then every record. */
    interface Sink {
        void header(String[] names);

        void record(CSVRecord fields, int line) throws RefusedDelivery;
    }

    static void read(Path folder, Descriptor.Resource resource, Sink sink) throws IOException, RefusedDelivery {
        CSVFormat format =
                CSVFormat.RFC4180.builder().setDelimiter(resource.delimiter()).get();
        try (Reader reader = new InputStreamReader(open(folder.resolve(resource.path())), resource.encoding());
                CSVParser parser = CSVParser.parse(reader, format)) {
            Iterator<CSVRecord> records = parser.iterator();
            sink.header(names(records.next()));
            long linesRead = parser.getCurrentLineNumber();
            while (records.hasNext()) {
                CSVRecord fields = records.next();
                sink.record(fields, (int) linesRead + 1);
                linesRead = parser.getCurrentLineNumber();
            }
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes;
    }

    /** Case and blanks around a name do not matter; a byte order mark is not part of it. */
    private static String[] names(CSVRecord header) {
        String[] names = header.values();
        for (int i = 0; i < names.length; i++) {
            names[i] = names[i].replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
        }
        return names;
    }
}
