package nl.mdzfactsheet.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;

/**
 * Makes the footer of a file follow from its content alone. Parquet lists the encodings of a column in the order of a hash set of enum constants, which another process orders otherwise: the same
 * rows would give other bytes.
 */
final class ParquetFooter {

    /** Length of the footer, and the four letters that end the file. */
    private static final int TAIL = 2 * Integer.BYTES;

    private ParquetFooter() {}

    /** Writes the footer again, of the same length, with the encodings of each column in order. */
    static void settle(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long end = channel.size() - TAIL;
            int length = read(channel, end, TAIL).getInt(0);
            long start = end - length;
            FileMetaData footer = Util.readFileMetaData(
                    new ByteArrayInputStream(read(channel, start, length).array()));
            footer.getRow_groups().forEach(group -> group.getColumns().forEach(column -> {
                List<Encoding> sorted =
                        column.getMeta_data().getEncodings().stream().sorted().toList();
                column.getMeta_data().setEncodings(sorted);
            }));
            ByteArrayOutputStream settled = new ByteArrayOutputStream(length);
            Util.writeFileMetaData(footer, settled);
            if (settled.size() != length) {
                throw new IllegalStateException("The footer of a Parquet file changed its length");
            }
            write(channel, start, ByteBuffer.wrap(settled.toByteArray()));
        }
    }

    private static ByteBuffer read(FileChannel channel, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
            // as much as the file gives
        }
        return bytes;
    }

    private static void write(FileChannel channel, long from, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes, from + bytes.position());
        }
    }
}
