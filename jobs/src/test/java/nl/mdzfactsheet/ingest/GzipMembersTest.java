package nl.mdzfactsheet.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import nl.mdzfactsheet.Fault;
import org.junit.jupiter.api.Test;

/** Gzip read strictly: what the library's reader lets pass is a fault here. */
class GzipMembersTest {

    private static final String TEXT = "regel;een\n".repeat(20_000);

    @Fault("F02")
    @Test
    void readsOneAndSeveralMembers() throws IOException {
        byte[] member = gzip(TEXT);
        assertThat(read(member)).isEqualTo(TEXT);
        assertThat(read(join(member, gzip("twee\n"), gzip("")))).isEqualTo(TEXT + "twee\n");
    }

    @Test
    void readsTheNameOfAMember() throws IOException {
        byte[] plain = gzip("a");
        byte[] named =
                join(Arrays.copyOf(plain, 10), "naam.csv\0".getBytes(StandardCharsets.US_ASCII), tail(plain, 10));
        named[3] = 8;
        assertThat(read(named)).isEqualTo("a");
    }

    @Fault("F01")
    @Test
    void everyTruncationIsAFault() throws IOException {
        byte[] member = gzip("kort\n");
        for (int length = 1; length < member.length; length++) {
            byte[] cut = Arrays.copyOf(member, length);
            assertThatThrownBy(() -> read(cut)).isInstanceOf(EOFException.class);
        }
    }

    @Fault("F02")
    @Test
    void aWrongCheckSumIsAFault() throws IOException {
        byte[] member = gzip(TEXT);
        member[member.length - 8] ^= 1;
        assertThatThrownBy(() -> read(member)).isInstanceOf(ZipException.class);
    }

    @Fault("F02")
    @Test
    void bytesAfterTheLastMemberAreAFault() throws IOException {
        byte[] garbage = join(gzip(TEXT), "rommel".getBytes(StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> read(garbage)).isInstanceOf(ZipException.class);
    }

    private static String read(byte[] bytes) throws IOException {
        try (GzipMembers in = new GzipMembers(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static byte[] tail(byte[] bytes, int from) {
        return Arrays.copyOfRange(bytes, from, bytes.length);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
