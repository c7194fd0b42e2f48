package nl.mdzfactsheet.table.mirror;

import java.net.URI;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.mdzfactsheet.table.Sha256;

/**
 * The state of a home in an object store: every file that counts. A new state is one new object, {@code .mdz/index-<generation>}, so it is there or it is not; what no index names does
 * not count.
 *
 * @param generation number of the state, from 1; the highest counts
 * @param files files by path
 */
record MirrorIndex(long generation, SortedMap<String, Entry> files) {

    /** Where indexes and earlier contents are. */
    static final String FOLDER = ".mdz";

    private static final String NAME = FOLDER + "/index-";
    private static final String HEAD = "mdz-home 1";
    private static final String TAB = "\t";
    private static final int COLUMNS = 4;

    /**
     * A file.
     *
     * @param sha256 hash of its bytes
     * @param bytes its size
     * @param version 0 when it is at its path; else the generation that replaced it: until its path is written too, this content is below {@code .mdz/<generation>/}
     */
    record Entry(String sha256, long bytes, long version) {

        boolean sameContent(String hash) {
            return sha256.equals(hash);
        }

        Entry inPlace() {
            return new Entry(sha256, bytes, 0);
        }
    }

    MirrorIndex {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    static String name(long generation) {
        return NAME + String.format(Locale.ROOT, "%012d", generation);
    }

    /** The generation of an index by its name; 0 for anything else. */
    static long generation(String path) {
        return path.matches("\\.mdz/index-[0-9]{12}") ? Long.parseLong(path.substring(NAME.length())) : 0;
    }

    /** Where the content of a path is. */
    static String object(String path, Entry entry) {
        return entry.version() == 0 ? path : FOLDER + "/" + entry.version() + "/" + path;
    }

    String text() {
        StringBuilder text = new StringBuilder(HEAD + "\n");
        files.forEach((path, e) -> text.append(e.sha256())
                .append(TAB)
                .append(e.bytes())
                .append(TAB)
                .append(e.version())
                .append(TAB)
                .append(path)
                .append('\n'));
        return text + Sha256.ofText(text.toString()) + "\n";
    }

    /** Reads an index; one that is cut or changed is a damaged store. */
    static MirrorIndex parse(URI store, long generation, String text) {
        int end = text.lastIndexOf('\n', text.length() - 2) + 1;
        String body = text.substring(0, end);
        boolean whole =
                body.startsWith(HEAD + "\n") && text.substring(end).strip().equals(Sha256.ofText(body));
        SortedMap<String, Entry> files = new TreeMap<>();
        String[] lines = whole ? body.split("\n", -1) : new String[0];
        for (int i = 1; i < lines.length - 1; i++) {
            String[] parts = lines[i].split(TAB, -1);
            if (parts.length != COLUMNS || !LocalFiles.isPlain(parts[COLUMNS - 1])) {
                whole = false;
                break;
            }
            files.put(parts[COLUMNS - 1], new Entry(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2])));
        }
        if (!whole) {
            throw StoreFaults.damaged(
                    store, name(generation), "an index that is whole and names files below the home only");
        }
        return new MirrorIndex(generation, files);
    }
}
