package nl.mdzfactsheet.app.access;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import nl.mdzfactsheet.failure.Scrubbed;
import nl.mdzfactsheet.publish.FileModes;
import nl.mdzfactsheet.table.ChainedLine;
import nl.mdzfactsheet.table.Sha256;

/**
 * {@code log/access.jsonl}: one line per start and end of a command that opens data. Lines are only added, under a lock of the operating system, and are on disk before the
 * command goes on. A line that a killed process left torn is closed by a repair line that names its place and hash; nothing is ever rewritten.
 */
public final class AccessLog {

    private static final int TAIL_BYTES = 1 << 16;
    private static final int SUBJECT_CHARACTERS = 400;
    private static final int SHORT = 32;

    /** The lock of the operating system is between processes; this one between threads. */
    private static final ReentrantLock THREADS = new ReentrantLock();

    private final Path file;
    private final Clock clock;
    private final Map<String, String> environment;

    /** @param environment tells who called sudo, if anyone did */
    public AccessLog(Path file, Clock clock, Map<String, String> environment) {
        this.file = file;
        this.clock = clock;
        this.environment = environment;
    }

    /** Names a person without giving the pseudonym away: who holds the pseudonym can find its lines, nobody can go back. */
    public static String person(String pseudonym) {
        return "person sha256:"
                + Sha256.ofBytes(("mdz-factsheet access log " + pseudonym).getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a line. */
    public void append(Act act) {
        THREADS.lock();
        try {
            Path folder = file.resolve("..").normalize();
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                FileModes.OWNER.folder(folder);
            }
            boolean isNew = !Files.exists(file);
            try (FileChannel channel = FileChannel.open(
                            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (isNew && lock.isValid()) {
                    FileModes.OWNER.file(file);
                }
                append(channel, act);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            THREADS.unlock();
        }
    }

    /** What a new line follows on. */
    private record End(String previous, long number) {

        End after(ChainedLine line) {
            return new End(line.hash(), line.number());
        }
    }

    private void append(FileChannel channel, Act act) throws IOException {
        byte[] tail = tail(channel);
        long tailStart = channel.size() - tail.length;
        int fragment = lastBreak(tail, tail.length) + 1;
        End end = lastLine(tail, fragment);
        StringBuilder text = new StringBuilder();
        if (fragment < tail.length) {
            byte[] torn = Arrays.copyOfRange(tail, fragment, tail.length);
            Optional<ChainedLine> whole = ChainedLine.read(new String(torn, StandardCharsets.UTF_8));
            End before = whole.isPresent() ? end.after(whole.get()) : end;
            String repair = ChainedLine.text(repair(before, tailStart + fragment, torn));
            text.append('\n').append(repair).append('\n');
            end = before.after(ChainedLine.read(repair).orElseThrow());
        }
        text.append(ChainedLine.text(fields(end, act))).append('\n');
        ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
        channel.position(channel.size());
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(true);
    }

    private static byte[] tail(FileChannel channel) throws IOException {
        long size = channel.size();
        ByteBuffer tail = ByteBuffer.allocate((int) Math.min(size, TAIL_BYTES));
        long from = size - tail.capacity();
        while (tail.hasRemaining() && channel.read(tail, from + tail.position()) >= 0) {
            // until the tail is read
        }
        return tail.array();
    }

    /** The last whole line; after one that was changed the chain goes on from its bytes, and verifying says where it broke. */
    private static End lastLine(byte[] tail, int fragment) {
        if (fragment == 0) {
            return new End(ChainedLine.FIRST, 0);
        }
        int start = lastBreak(tail, fragment - 1) + 1;
        byte[] bytes = Arrays.copyOfRange(tail, start, fragment - 1);
        return ChainedLine.read(new String(bytes, StandardCharsets.UTF_8))
                .map(line -> new End(line.hash(), line.number()))
                .orElse(new End(Sha256.ofBytes(bytes), 0));
    }

    private static int lastBreak(byte[] bytes, int before) {
        int at = before - 1;
        while (at >= 0 && bytes[at] != '\n') {
            at--;
        }
        return at;
    }

    private ObjectNode head(End end, String command) {
        ObjectNode fields = ChainedLine.empty();
        fields.put("seq", end.number() + 1);
        fields.put("at", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
        fields.put("user", word(System.getProperty("user.name", "")));
        String via = environment.getOrDefault("SUDO_USER", "");
        if (!via.isEmpty()) {
            fields.put("for", word(via));
        }
        return fields.put("command", command);
    }

    private ObjectNode repair(End end, long offset, byte[] torn) {
        return head(end, ChainedLine.REPAIR)
                .put("offset", offset)
                .put("bytes", torn.length)
                .put("sha256", Sha256.ofBytes(torn))
                .put("previous", end.previous());
    }

    private ObjectNode fields(End end, Act act) {
        ObjectNode fields = head(end, act.command()).put("phase", act.phase());
        if (act.year() != null) {
            fields.put("year", act.year());
        }
        if (!act.subject().isEmpty()) {
            String subject = Scrubbed.text(act.subject());
            fields.put("subject", subject.substring(0, Math.min(subject.length(), SUBJECT_CHARACTERS)));
        }
        if (!act.run().isEmpty()) {
            fields.put("run", act.run());
        }
        if (act.exitCode() != null) {
            fields.put("exit", act.exitCode());
        }
        return fields.put("pid", ProcessHandle.current().pid()).put("previous", end.previous());
    }

    private static String word(String text) {
        return text.substring(0, Math.min(text.length(), SHORT));
    }
}
