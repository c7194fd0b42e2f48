package nl.mdzfactsheet.table.mirror;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import nl.mdzfactsheet.table.mirror.MirrorIndex.Entry;
import nl.mdzfactsheet.table.mirror.RemoteFolder.Content;
import nl.mdzfactsheet.table.mirror.RemoteFolder.Listed;
import org.jspecify.annotations.Nullable;

/**
 * A home in an object store and its copy on this machine, on which everything works as on any home. What the newest {@link MirrorIndex} names is the home; so the store goes from one state to the
 * next in one step, and what a killed command sent before it is as if it had never been. For who holds the lock of the home.
 */
public final class Mirror {

    /** What a home holds, but for what belongs to one machine (lock, job database, scratch) or to the operator (config). */
    private static final List<String> KEPT = List.of(
            "store",
            "work",
            "published",
            "protected",
            "log",
            "definitions",
            "ledger",
            "restatements",
            "runs",
            "metrics");

    private static final String CONFIG = "config";
    private static final String POINTER = "/current.json";

    /** What users outside follow is written last: the pointers after the files they point to. */
    private static final Comparator<String> POINTERS_LAST =
            Comparator.comparing((String path) -> path.endsWith(POINTER)).thenComparing(Comparator.naturalOrder());

    private final RemoteFolder store;
    private final Path work;
    private final Path root;
    private final LocalFiles local;
    private final Map<String, Content> sentByTasks = new ConcurrentHashMap<>();
    private @Nullable MirrorIndex known;

    private Mirror(RemoteFolder store, Path work) {
        this.store = store;
        this.work = work;
        this.root = work.resolve("home");
        this.local = new LocalFiles(root, work.resolve("hashes.tsv"));
    }

    /** The mirror of a home below a work folder of this machine, made when it is not there. Asks nothing of the store yet. */
    public static Mirror of(URI home, Path work) {
        return of(RemoteFolder.of(home), work);
    }

    static Mirror of(RemoteFolder store, Path work) {
        try {
            LocalFiles.createFolders(work.resolve("home"));
            return new Mirror(store, work);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The home as a folder of this machine. */
    public Path root() {
        return root;
    }

    /** The home as its users know it. */
    public URI uri() {
        return store.uri();
    }

    /** How the tasks of a cluster reach its files. */
    public WorkerFiles workers() {
        return new WorkerFiles(root.toString(), store.uri().toString());
    }

    /** Where users find a file of this home. */
    public String shown(Path file) {
        return file.startsWith(root) ? uri() + "/" + root.relativize(file) : file.toString();
    }

    /**
     * Makes the copy what the store holds: fetches what is missing or differs, removes what is not in it. Then mends the store after a killed command: pointers that were not written yet are,
     * what no index names goes.
     */
    public synchronized void pull() {
        SortedMap<String, Listed> listed = store.list("");
        fetchConfig(listed);
        MirrorIndex index = newest(listed);
        if (index == null) {
            index = adopted(listed);
        } else {
            fetch(index.files());
        }
        removeOthers(index);
        known = index;
        local.save();
        writeInPlace(index.files());
        removeFromStore(garbage(listed, index));
    }

    /**
     * A look at some files of a home, for who does not hold the lock: they are fetched into the copy, nothing else is touched, here or there.
     *
     * @param wanted which paths; the settings come always
     */
    public void glance(Predicate<String> wanted) {
        SortedMap<String, Listed> listed = store.list("");
        fetchConfig(listed);
        MirrorIndex index = newest(listed);
        if (index != null) {
            SortedMap<String, Entry> some = new TreeMap<>(index.files());
            some.keySet().removeIf(wanted.negate());
            fetch(some);
        }
    }

    private static boolean isKept(String path) {
        int end = path.indexOf('/');
        return end > 0 && KEPT.contains(path.substring(0, end));
    }

    /** The settings are the operator's: as they lie in the store now, whatever an index says. */
    private void fetchConfig(SortedMap<String, Listed> listed) {
        Set<String> config = new TreeSet<>();
        listed.keySet().stream().filter(p -> p.startsWith(CONFIG + "/")).forEach(config::add);
        config.forEach(path -> store.read(path, local.at(path)));
        local.hashes(List.of(CONFIG)).keySet().stream()
                .filter(p -> !config.contains(p))
                .forEach(local::delete);
    }

    private @Nullable MirrorIndex newest(SortedMap<String, Listed> listed) {
        long generation = listed.keySet().stream()
                .mapToLong(MirrorIndex::generation)
                .max()
                .orElse(0);
        if (generation == 0) {
            return null;
        }
        try {
            Path file = work.resolve("index");
            store.read(MirrorIndex.name(generation), file);
            return MirrorIndex.parse(uri(), generation, Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A prefix without an index is a new home, or one that an operator copied there: what it holds is the first state. */
    private MirrorIndex adopted(SortedMap<String, Listed> listed) {
        Map<String, Entry> files = new ConcurrentHashMap<>();
        Transfers.forEach(listed.keySet().stream().filter(Mirror::isKept).toList(), path -> {
            Content content = store.read(path, local.at(path));
            files.put(path, new Entry(content.sha256(), content.bytes(), 0));
        });
        files.forEach((path, entry) -> local.know(path, entry.sha256()));
        MirrorIndex first = new MirrorIndex(1, new TreeMap<>(files));
        write(first);
        return first;
    }

    private void fetch(SortedMap<String, Entry> files) {
        SortedMap<String, String> here = local.hashes(KEPT);
        List<Map.Entry<String, Entry>> missing = files.entrySet().stream()
                .filter(f -> !f.getValue().sameContent(here.getOrDefault(f.getKey(), "")))
                .toList();
        Transfers.forEach(missing, file -> {
            String path = file.getKey();
            Content content = store.read(MirrorIndex.object(path, file.getValue()), local.at(path));
            if (!file.getValue().sameContent(content.sha256())) {
                local.delete(path);
                throw StoreFaults.damaged(uri(), path, "the bytes that were written there");
            }
        });
        missing.forEach(file -> local.know(file.getKey(), file.getValue().sha256()));
    }

    private void removeOthers(MirrorIndex index) {
        local.hashes(KEPT).keySet().stream()
                .filter(p -> !index.files().containsKey(p))
                .forEach(local::delete);
        local.deleteEmptyFolders(KEPT);
    }

    /** True from a pull until a push that fails: what the store holds is then known by pulling again only. */
    public synchronized boolean isCurrent() {
        return known != null;
    }

    /** Sends what is new or changed here. The home in the store is the old one until the new index is there; then it is the new one. */
    public synchronized void push() {
        MirrorIndex before = known();
        known = null;
        known = sent(before);
    }

    private MirrorIndex sent(MirrorIndex before) {
        SortedMap<String, String> here = local.hashes(KEPT);
        SortedMap<String, Entry> files = new TreeMap<>();
        List<String> news = new ArrayList<>();
        here.forEach((path, hash) -> {
            Entry entry = before.files().get(path);
            if (entry != null && entry.sameContent(hash)) {
                files.put(path, entry.inPlace()); // its path was written by the push or pull before
            } else {
                news.add(path);
            }
        });
        if (news.isEmpty() && files.keySet().equals(before.files().keySet())) {
            return new MirrorIndex(before.generation(), files);
        }
        files.putAll(contents(news, here, before));
        MirrorIndex after = new MirrorIndex(before.generation() + 1, files);
        write(after);
        local.save();
        writeInPlace(after.files());
        removeFromStore(replaced(before, after));
        sentByTasks.clear();
        return after;
    }

    private MirrorIndex known() {
        MirrorIndex index = known;
        if (index == null) {
            throw new IllegalStateException("Cannot write to " + uri() + ": it was not read first");
        }
        return index;
    }

    /** Sends the contents: a new file to its path, a changed one beside what it will replace; a pointer waits in any case. */
    private Map<String, Entry> contents(List<String> news, Map<String, String> hashes, MirrorIndex before) {
        Map<String, Entry> sent = new ConcurrentHashMap<>();
        Transfers.forEach(news, path -> {
            Content there = sentByTasks.get(path);
            if (there != null && there.sha256().equals(hashes.get(path))) {
                sent.put(path, new Entry(there.sha256(), there.bytes(), 0));
                return;
            }
            boolean waits = before.files().containsKey(path) || path.endsWith(POINTER);
            long version = waits ? before.generation() + 1 : 0;
            String object = MirrorIndex.object(path, new Entry("", 0, version));
            Content content = store.write(local.at(path), object);
            sent.put(path, new Entry(content.sha256(), content.bytes(), version));
        });
        return sent;
    }

    /** One new object: the moment at which the state changes. */
    private void write(MirrorIndex index) {
        String name = MirrorIndex.name(index.generation());
        if (store.exists(name)) {
            throw StoreFaults.damaged(
                    uri(), name, "one writer at a time; another one was here since this command began");
        }
        try {
            Path file = work.resolve("index");
            Files.writeString(file, index.text(), StandardCharsets.UTF_8);
            LocalFiles.protectFile(file);
            store.write(file, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changed files get their content at their own path too, where users and tasks look; pointers last. */
    private void writeInPlace(SortedMap<String, Entry> files) {
        files.entrySet().stream()
                .filter(f -> f.getValue().version() > 0)
                .map(Map.Entry::getKey)
                .sorted(POINTERS_LAST)
                .forEach(path -> store.write(local.at(path), path));
    }

    private NavigableSet<String> garbage(SortedMap<String, Listed> listed, MirrorIndex index) {
        NavigableSet<String> objects = objects(index);
        NavigableSet<String> garbage = new TreeSet<>();
        listed.keySet().stream()
                .filter(p -> isKept(p) || p.startsWith(MirrorIndex.FOLDER + "/"))
                .filter(p -> !objects.contains(p))
                .forEach(garbage::add);
        return garbage;
    }

    private NavigableSet<String> replaced(MirrorIndex before, MirrorIndex after) {
        NavigableSet<String> replaced = objects(before);
        replaced.addAll(sentByTasks.keySet());
        replaced.removeAll(objects(after));
        return replaced;
    }

    /** Every object that a state needs: its index, each path, and contents that wait beside their path. */
    private static NavigableSet<String> objects(MirrorIndex index) {
        NavigableSet<String> objects = new TreeSet<>(index.files().keySet());
        index.files().forEach((path, entry) -> objects.add(MirrorIndex.object(path, entry)));
        objects.add(MirrorIndex.name(index.generation()));
        return objects;
    }

    private void removeFromStore(NavigableSet<String> objects) {
        Transfers.forEach(objects, store::delete);
    }

    /**
     * Brings what tasks of a cluster wrote for a step here, into its staging folder. Tasks write where the finished output will be, so nothing is sent twice.
     *
     * @param staging staging folder of a step, below the home
     */
    public synchronized void collect(Path staging) {
        String output = WorkerFiles.finished(root.relativize(staging).toString().replace('\\', '/'));
        Map<String, Path> targets = new HashMap<>();
        for (String path : store.list(output).keySet()) {
            Path target = staging.resolve(path.substring(output.length() + 1));
            if (!Files.exists(target)) {
                targets.put(path, target);
            }
        }
        Transfers.forEach(targets.keySet(), path -> {
            Path target = targets.get(path);
            if (target != null) {
                sentByTasks.put(path, store.read(path, target));
            }
        });
    }
}
