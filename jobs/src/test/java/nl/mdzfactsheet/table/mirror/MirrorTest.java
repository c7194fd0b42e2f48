package nl.mdzfactsheet.table.mirror;

import static nl.mdzfactsheet.table.mirror.HomeContent.content;
import static nl.mdzfactsheet.table.mirror.HomeContent.fill;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

class MirrorTest {

    private static final Map<String, String> FIRST = Map.of(
            "work/20-fold/aaa/net_line/part.parquet", "lines",
            "work/20-fold/aaa/manifest.json", "{}",
            "store/approvals/old.approved", "yes",
            "log/access.jsonl", "1\n",
            "published/2025/v1/a.csv", "one",
            "published/2025/v1/manifest.json", "{1}",
            "published/2025/current.json", "v1");

    /** A new version, a pointer to it, a longer log, an output and an approval less. */
    private static final Map<String, String> SECOND = Map.of(
            "work/30-measure/bbb/manifest.json", "{}",
            "log/access.jsonl", "1\n2\n",
            "ledger/ledger.jsonl", "v2",
            "published/2025/v1/a.csv", "one",
            "published/2025/v1/manifest.json", "{1}",
            "published/2025/v2/a.csv", "two",
            "published/2025/v2/manifest.json", "{2}",
            "published/2025/current.json", "v2");

    @TempDir
    Path folder = Path.of(".");

    private String uri = "";
    private MemoryStore.Bucket bucket = new MemoryStore.Bucket();
    private int machines;

    @BeforeEach
    void newBucket(TestInfo test) {
        String name = test.getTestMethod().orElseThrow().getName().toLowerCase(java.util.Locale.ROOT);
        uri = "mem://" + name + "/insurer/home";
        bucket = MemoryStore.bucket(name);
        bucket.objects.clear();
        bucket.failAt(0);
        bucket.observe(() -> {});
    }

    /** A machine that never saw this home. */
    private Mirror machine() throws IOException {
        machines++;
        return Mirror.of(MemoryStore.folder(uri), folder.resolve("machine-" + machines));
    }

    private SortedMap<String, String> inStore() {
        SortedMap<String, String> content = new TreeMap<>();
        bucket.objects.forEach((key, bytes) ->
                content.put(key.substring("insurer/home/".length()), new String(bytes, StandardCharsets.UTF_8)));
        return content;
    }

    private void put(String path, String text) {
        bucket.put("insurer/home/" + path, text.getBytes(StandardCharsets.UTF_8));
    }

    private Mirror storeWith(Map<String, String> files) throws IOException {
        Mirror mirror = machine();
        mirror.pull();
        fill(mirror, files);
        mirror.push();
        return mirror;
    }

    @Test
    void whatOneMachineSendsAnotherFetches() throws IOException {
        storeWith(FIRST);

        Mirror other = machine();
        other.pull();

        assertThat(content(other.root())).isEqualTo(FIRST);
        SortedMap<String, String> there = inStore();
        there.keySet().removeIf(p -> p.startsWith(".mdz/"));
        assertThat(there).isEqualTo(FIRST);
        Path file = other.root().resolve("log/access.jsonl");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.resolveSibling("."))))
                .isEqualTo("rwx------");
    }

    @Test
    void theNextStateTakesThePlaceOfTheFirst() throws IOException {
        Mirror one = storeWith(FIRST);
        Mirror other = machine();
        other.pull();
        fill(one, SECOND);
        one.push();

        other.pull();

        assertThat(content(other.root())).isEqualTo(SECOND);
        assertThat(other.root().resolve("store/approvals")).doesNotExist();
        SortedMap<String, String> there = inStore();
        assertThat(there.keySet()).filteredOn(p -> p.matches("\\.mdz/index-.*")).hasSize(1);
        there.keySet().removeIf(p -> p.startsWith(".mdz/"));
        assertThat(there).isEqualTo(SECOND);
    }

    /** As a user sees it who follows the pointer in the bucket: after every single change of the store the version it names is whole. */
    @Test
    void aPointerNeverNamesAVersionThatIsNotThere() throws IOException {
        Mirror mirror = machine();
        List<String> seen = new java.util.ArrayList<>();
        bucket.observe(() -> {
            SortedMap<String, String> there = inStore();
            String version = there.getOrDefault("published/2025/current.json", "none");
            seen.add(version);
            if (!version.equals("none")) {
                String folderOfIt = "published/2025/" + version;
                assertThat(there).containsKeys(folderOfIt + "/a.csv", folderOfIt + "/manifest.json");
            }
        });
        mirror.pull();
        fill(mirror, FIRST);
        mirror.push();
        fill(mirror, SECOND);
        mirror.push();

        assertThat(seen).contains("none", "v1", "v2").hasSizeGreaterThan(16);
    }

    /** Whatever the operation at which the machine dies: another machine finds the state before or the state after, and goes on from there. */
    @Test
    void aDeathAtAnyMomentOfASendLeavesTheOldOrTheNewState() throws IOException {
        int old = 0;
        int died = 0;
        for (int n = 1; ; n++) {
            bucket.objects.clear();
            bucket.failAt(0);
            Mirror dying = storeWith(FIRST);
            fill(dying, SECOND);
            bucket.failAt(n);
            boolean whole = sends(dying);
            bucket.failAt(0);

            Mirror next = machine();
            next.pull();
            SortedMap<String, String> found = content(next.root());
            assertThat(found).as("after operation " + n).isIn(new TreeMap<>(FIRST), new TreeMap<>(SECOND));
            old += found.equals(FIRST) ? 1 : 0;
            assertThat(pathsInStore()).as("after operation " + n).isEqualTo(List.copyOf(found.keySet()));
            fill(next, SECOND);
            next.push();
            Mirror last = machine();
            last.pull();
            assertThat(content(last.root())).isEqualTo(SECOND);
            if (whole) {
                break;
            }
            died++;
        }
        assertThat(died).isGreaterThan(10);
        assertThat(old).isBetween(5, died - 2);
    }

    private List<String> pathsInStore() {
        return inStore().keySet().stream().filter(p -> !p.startsWith(".mdz/")).toList();
    }

    private static boolean sends(Mirror mirror) {
        try {
            mirror.push();
            return true;
        } catch (MdzException e) {
            assertThat(e.reason()).isEqualTo(Reason.STORE_UNREACHABLE);
            assertThat(mirror.isCurrent()).isFalse();
            return false;
        }
    }

    @Test
    void aDeathAtAnyMomentOfAFetchChangesNothingInTheStore() throws IOException {
        storeWith(FIRST);
        Mirror mirror = machine();
        for (int n = 1; ; n++) {
            bucket.failAt(n);
            try {
                mirror.pull();
                break;
            } catch (MdzException e) {
                assertThat(e.exitCode().number()).isEqualTo(5);
                assertThat(pathsInStore()).isEqualTo(List.copyOf(new TreeMap<>(FIRST).keySet()));
            }
        }
        assertThat(content(mirror.root())).isEqualTo(FIRST);
    }

    @Test
    void whatIsHereAlreadyIsNotFetchedAgainAndWithoutNewsNothingIsSent() throws IOException {
        Mirror mirror = storeWith(FIRST);
        SortedMap<String, String> before = inStore();
        bucket.failAt(0);
        mirror.pull();
        int pulled = bucket.operations();
        bucket.failAt(0);
        mirror.push();

        assertThat(bucket.operations()).isZero();
        assertThat(inStore()).isEqualTo(before);
        bucket.failAt(0);
        machine().pull();
        assertThat(bucket.operations() - pulled).isEqualTo(FIRST.size());
    }

    @Test
    void aCopyThatWentItsOwnWayIsSetBack() throws IOException {
        Mirror mirror = storeWith(FIRST);
        fill(mirror, SECOND);

        mirror.pull();

        assertThat(content(mirror.root())).isEqualTo(FIRST);
    }

    /** An object that no index names is what a killed command sent, or a task that outlived it. */
    @Test
    void whatNoIndexNamesDoesNotCountAndGoes() throws IOException {
        storeWith(FIRST);
        put("published/2025/v2/a.csv", "half");
        put("backup-of-the-operator/x", "kept");

        Mirror mirror = machine();
        mirror.pull();

        assertThat(content(mirror.root())).isEqualTo(FIRST);
        assertThat(inStore()).doesNotContainKey("published/2025/v2/a.csv").containsKey("backup-of-the-operator/x");
    }

    @Test
    void unfinishedWorkAndWhatBelongsToOneMachineStays() throws IOException {
        Mirror mirror = storeWith(FIRST);
        Map<String, String> local = new TreeMap<>(FIRST);
        local.put("work/20-fold/.staging-ccc/x", "half");
        local.put("published/2025/.v2.staging/a.csv", "half");
        local.put("store/approvals/x.staging", "half");
        local.put("db/jobs.mv.db", "h2");
        local.put("tmp/spark/x", "scratch");
        local.put("mdz.lock", "pid 1");
        local.put("config/settings.yaml", "changed here");
        fill(mirror, local);
        mirror.push();

        assertThat(pathsInStore()).isEqualTo(List.copyOf(new TreeMap<>(FIRST).keySet()));
    }

    @Test
    void settingsAreTheOperatorsAndAlwaysCome() throws IOException {
        put("config/settings.yaml", "one");
        Mirror mirror = machine();
        mirror.pull();
        assertThat(mirror.root().resolve("config/settings.yaml")).hasContent("one");
        put("config/settings.yaml", "two");
        put("config/other.yaml", "x");
        mirror.pull();

        assertThat(mirror.root().resolve("config/settings.yaml")).hasContent("two");
        assertThat(mirror.root().resolve("config/other.yaml")).exists();
        bucket.objects.remove("insurer/home/config/other.yaml");
        mirror.pull();
        assertThat(mirror.root().resolve("config/other.yaml")).doesNotExist();
    }

    @Test
    void aHomeThatWasCopiedIntoABucketIsTakenAsItIs() throws IOException {
        FIRST.forEach(this::put);

        Mirror mirror = machine();
        mirror.pull();

        assertThat(content(mirror.root())).isEqualTo(FIRST);
        assertThat(inStore()).containsKey(".mdz/index-000000000001");
    }

    @Test
    void changedBytesAreADamagedStore() throws IOException {
        storeWith(FIRST);
        put("published/2025/v1/a.csv", "ONE");
        Mirror mirror = machine();

        assertThatThrownBy(mirror::pull)
                .hasMessageContaining("store_damaged")
                .hasMessageContaining("published/2025/v1/a.csv");
        assertThat(mirror.root().resolve("published/2025/v1/a.csv")).doesNotExist();
    }

    @Test
    void aCutIndexIsADamagedStore() throws IOException {
        storeWith(FIRST);
        String index = pathIndex();
        put(index, inStore().getOrDefault(index, "").substring(0, 200));

        assertThatThrownBy(machine()::pull)
                .hasMessageContaining("store_damaged")
                .hasMessageContaining("index-");
    }

    private String pathIndex() {
        return inStore().keySet().stream()
                .filter(p -> p.startsWith(".mdz/index-"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anIndexThatLeadsOutOfTheHomeIsRefused() throws IOException {
        storeWith(Map.of());
        MirrorIndex.Entry entry = new MirrorIndex.Entry("0".repeat(64), 1, 0);
        for (String path : List.of("../evil", "work/../../evil", "/etc/evil", "work//x", "a\\..\\b", "work/./x", "")) {
            MirrorIndex evil = new MirrorIndex(7, new TreeMap<>(Map.of(path, entry)));
            put(MirrorIndex.name(7), evil.text());

            assertThatThrownBy(machine()::pull).as(path).hasMessageContaining("store_damaged");
        }
        assertThat(folder.resolve("evil")).doesNotExist();
    }

    @Test
    void aNameThatLeadsOutOfTheHomeIsRefused() throws IOException {
        storeWith(FIRST);
        put("work/a\\..\\..\\evil", "x");

        assertThatThrownBy(machine()::pull).hasMessageContaining("store_damaged");
    }

    @Test
    void twoWritersAtOnceAreNoticed() throws IOException {
        Mirror one = storeWith(FIRST);
        Mirror other = machine();
        other.pull();
        fill(one, SECOND);
        one.push();
        Map<String, String> mine = new TreeMap<>(FIRST);
        mine.put("ledger/x", "other");
        fill(other, mine);

        assertThatThrownBy(other::push).hasMessageContaining("one writer at a time");
        assertThat(other.isCurrent()).isFalse();
    }

    @Test
    void aLookFetchesWhatIsWantedAndChangesNothing() throws IOException {
        storeWith(FIRST);
        put("config/settings.yaml", "s");
        put("published/2025/v2/a.csv", "half");
        SortedMap<String, String> before = inStore();
        Mirror look = machine();
        look.glance(p -> p.endsWith("current.json"));

        assertThat(content(look.root()))
                .isEqualTo(Map.of("published/2025/current.json", "v1", "config/settings.yaml", "s"));
        assertThat(inStore()).isEqualTo(before);
    }

    @Test
    void usersAreShownTheStoreAndNotTheCopy() throws IOException {
        Mirror mirror = machine();

        assertThat(mirror.shown(mirror.root().resolve("published/2025/v1"))).isEqualTo(uri + "/published/2025/v1");
        assertThat(mirror.shown(Path.of("/elsewhere"))).isEqualTo("/elsewhere");
    }

    @Test
    void nothingIsSentBeforeTheStoreWasRead() throws IOException {
        assertThatThrownBy(machine()::push).isInstanceOf(IllegalStateException.class);
        assertThat(inStore()).isEmpty();
    }
}
