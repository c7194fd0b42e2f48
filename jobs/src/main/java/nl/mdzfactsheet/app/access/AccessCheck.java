package nl.mdzfactsheet.app.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.mdzfactsheet.table.ChainedLine;

/**
 * What checking the chain of an access log found.
 *
 * @param lines number of lines that hang together
 * @param torn numbers of lines that a killed process left torn: known, and no reason for doubt
 * @param broken the first line (1-based) that does not follow on the one before; 0 when the chain is whole
 */
public record AccessCheck(long lines, List<Long> torn, long broken) {

    public AccessCheck {
        torn = List.copyOf(torn);
    }

    /** Checks a log; one that is not there has no line to doubt. */
    public static AccessCheck of(Path file) {
        if (!Files.isRegularFile(file)) {
            return new AccessCheck(0, List.of(), 0);
        }
        try {
            return of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AccessCheck of(byte[] log) {
        List<Long> torn = new ArrayList<>();
        String previous = ChainedLine.FIRST;
        long number = 0;
        long lineNo = 0;
        int from = 0;
        while (from < log.length) {
            lineNo++;
            int to = end(log, from);
            Optional<ChainedLine> line = line(log, from, to);
            boolean closed = to < log.length;
            if (line.isPresent() && line.get().follows(previous, number + 1)) {
                previous = line.get().hash();
                number = line.get().number();
                if (!closed) {
                    torn.add(lineNo);
                }
            } else if (line.isEmpty() && (!closed || repaired(log, from, to))) {
                torn.add(lineNo);
            } else {
                return new AccessCheck(number, torn, lineNo);
            }
            from = to + 1;
        }
        return new AccessCheck(number, torn, 0);
    }

    private static boolean repaired(byte[] log, int from, int to) {
        byte[] bytes = Arrays.copyOfRange(log, from, to);
        return line(log, to + 1, end(log, to + 1))
                .filter(next -> next.repairs(from, bytes))
                .isPresent();
    }

    private static int end(byte[] log, int from) {
        int at = from;
        while (at < log.length && log[at] != '\n') {
            at++;
        }
        return at;
    }

    private static Optional<ChainedLine> line(byte[] log, int from, int to) {
        return from > log.length
                ? Optional.empty()
                : ChainedLine.read(new String(log, from, to - from, StandardCharsets.UTF_8));
    }
}
