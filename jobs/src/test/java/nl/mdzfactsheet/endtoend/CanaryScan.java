package nl.mdzfactsheet.endtoend;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Looks through every byte of files for planted values: as stored, unpacked, and of Parquet files the values as well as the bytes with their footer. */
final class CanaryScan implements AutoCloseable {

    private static final Pattern NUMBER = Pattern.compile("(?<![0-9])[0-9]{9}(?![0-9])");
    private static final Pattern HEX = Pattern.compile("(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])");

    private final Set<String> numbers;
    private final Set<String> pseudonyms;
    private final List<String> keys;
    private final Path scratch;
    private final Connection duck;

    /**
     * @param keys texts of the key, in any notation
     * @param scratch where values of Parquet files are written out
     */
    CanaryScan(Collection<String> numbers, Set<String> pseudonyms, List<String> keys, Path scratch)
            throws SQLException {
        this.numbers = Set.copyOf(numbers);
        this.pseudonyms = pseudonyms;
        this.keys = keys;
        this.scratch = scratch;
        this.duck = DriverManager.getConnection("jdbc:duckdb:");
    }

    @Override
    public void close() throws SQLException {
        duck.close();
    }

    /** Files that hold a number or the key; of those outside the protected places also a pseudonym. Names and kinds, never a value. */
    List<String> found(Path home) throws IOException, SQLException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String place = home.relativize(file).toString();
                if (!place.startsWith("protected/suspected-bsn/")) {
                    look(file, place, found);
                }
            }
        }
        return found;
    }

    private void look(Path file, String place, List<String> found) throws IOException, SQLException {
        for (byte[] content : contents(file)) {
            for (String what : kinds(new String(content, StandardCharsets.ISO_8859_1))) {
                if (!what.equals("pseudonym") || !isProtected(place)) {
                    found.add(what + " in " + place);
                }
            }
        }
        for (String what : kinds(place)) {
            if (!what.equals("pseudonym") || !isProtected(place)) {
                found.add(what + " in a name below " + place.substring(0, place.indexOf('/')));
            }
        }
    }

    /** The store, the work folders and the two protected tiers are for the insurer's own processing; everything else must do without persons. */
    private static boolean isProtected(String place) {
        return place.startsWith("store/")
                || place.startsWith("work/")
                || place.startsWith("protected/")
                || place.matches("published/[0-9]{4}/[.]?v[0-9]+(\\.staging)?/protected/.*");
    }

    /** What a text holds. */
    List<String> kinds(String text) {
        List<String> kinds = new ArrayList<>();
        if (holds(NUMBER, text, numbers)) {
            kinds.add("number");
        }
        if (holds(HEX, text, pseudonyms)) {
            kinds.add("pseudonym");
        }
        if (keys.stream().anyMatch(text::contains)) {
            kinds.add("key");
        }
        return kinds;
    }

    private static boolean holds(Pattern pattern, String text, Set<String> values) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (values.contains(matcher.group())) {
                return true;
            }
        }
        return false;
    }

    private List<byte[]> contents(Path file) throws IOException, SQLException {
        byte[] bytes = Files.readAllBytes(file);
        List<byte[]> contents = new ArrayList<>(List.of(bytes));
        String name = file.getFileName().toString();
        if (name.endsWith(".gz")) {
            contents.add(CitizenInbox.unpacked(bytes));
        } else if (name.endsWith(".parquet") && !name.startsWith(".")) {
            contents.add(values(file));
        } else if (name.endsWith(".xlsx") || name.endsWith(".zip")) {
            contents.addAll(entries(bytes));
        }
        return contents;
    }

    private byte[] values(Path parquet) throws IOException, SQLException {
        Path csv = scratch.resolve("values.csv");
        try (Statement statement = duck.createStatement()) {
            statement.execute("COPY (SELECT * FROM read_parquet('" + parquet + "')) TO '" + csv + "' (HEADER)");
        }
        return Files.readAllBytes(csv);
    }

    private static List<byte[]> entries(byte[] zip) throws IOException {
        List<byte[]> entries = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.add(in.readAllBytes());
            }
        }
        return entries;
    }
}
