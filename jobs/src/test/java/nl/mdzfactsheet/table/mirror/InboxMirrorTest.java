package nl.mdzfactsheet.table.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.mdzfactsheet.table.StepStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

class InboxMirrorTest {

    @TempDir
    Path folder = Path.of(".");

    private MemoryStore.Bucket bucket = new MemoryStore.Bucket();
    private String uri = "";

    @BeforeEach
    void fill(TestInfo test) {
        String name = "inbox-" + test.getTestMethod().orElseThrow().getName().toLowerCase(java.util.Locale.ROOT);
        uri = "mem://" + name + "/in";
        bucket = MemoryStore.bucket(name);
        bucket.objects.clear();
        bucket.failAt(0);
        put("d1/datapackage.json", "{1}");
        put("d1/claims.csv", "a");
        put("d1/deep/datapackage.json", "not a descriptor");
        put("d2/datapackage.json", "{2}");
        put("d2/claims.csv", "b");
        put("d3/claims.csv", "no descriptor");
        put("loose.csv", "loose");
        put(".hidden/x", "left alone");
    }

    private void put(String path, String text) {
        bucket.put("in/" + path, text.getBytes(StandardCharsets.UTF_8));
    }

    private InboxMirror inbox() throws IOException {
        return InboxMirror.of(MemoryStore.folder(uri), folder.resolve("machine"));
    }

    private static Set<String> files(Path root) throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            Set<String> files = new TreeSet<>();
            walk.filter(Files::isRegularFile)
                    .forEach(f -> files.add(root.relativize(f).toString()));
            return files;
        }
    }

    @Test
    void dataFilesComeOfTheDeliveriesThatAreWantedOnly() throws IOException {
        InboxMirror inbox = inbox();
        inbox.pull(() -> {
            assertThat(inbox.root().resolve("d2/datapackage.json")).hasContent("{2}");
            assertThat(inbox.root().resolve("d3")).isEmptyDirectory();
            return Set.of("d1");
        });

        assertThat(files(inbox.root()))
                .containsExactly(
                        "d1/claims.csv",
                        "d1/datapackage.json",
                        "d1/deep/datapackage.json",
                        "d2/datapackage.json",
                        "loose.csv");
        assertThat(inbox.root().resolve("loose.csv")).isEmptyFile();
    }

    /** Size and time tell a file that was written anew; they are those of the object, on every machine. */
    @Test
    void copiesHaveTheTimesOfTheObjectsAndComeAnewWhenThoseChange() throws IOException {
        InboxMirror inbox = inbox();
        inbox.pull(() -> Set.of("d1"));
        FileTime first = Files.getLastModifiedTime(inbox.root().resolve("d1/claims.csv"));
        assertThat(first.toMillis()).isBetween(1_700_000_000_000L, 1_700_000_100_000L);
        int all = bucket.operations();
        bucket.failAt(0);
        inbox.pull(() -> Set.of("d1"));
        assertThat(bucket.operations()).isLessThan(all);
        assertThat(Files.getLastModifiedTime(inbox.root().resolve("d1/claims.csv")))
                .isEqualTo(first);

        put("d1/claims.csv", "z");
        inbox.pull(() -> Set.of("d1"));

        assertThat(inbox.root().resolve("d1/claims.csv")).hasContent("z");
        assertThat(Files.getLastModifiedTime(inbox.root().resolve("d1/claims.csv")))
                .isGreaterThan(first);
    }

    @Test
    void whatLeftTheInboxLeavesTheCopyAndClaimsThatAreNotNeededToo() throws IOException {
        InboxMirror inbox = inbox();
        inbox.pull(() -> Set.of("d1", "d2"));
        bucket.objects.keySet().removeIf(k -> k.startsWith("in/d1/") || k.equals("in/loose.csv"));
        inbox.pull(() -> Set.of());

        assertThat(files(inbox.root())).containsExactly("d2/datapackage.json");
        assertThat(inbox.root().resolve("d1")).doesNotExist();
    }

    @Test
    void aDeliveryThatWasSetAsideLeavesTheInboxAndNothingElseDoes() throws IOException {
        InboxMirror inbox = inbox();
        inbox.pull(() -> Set.of("d1", "d2"));
        inbox.removeTaken();
        assertThat(bucket.objects).hasSize(8);
        StepStore.delete(inbox.root().resolve("d1"));

        inbox.removeTaken();

        assertThat(bucket.objects.keySet())
                .containsExactly(
                        "in/.hidden/x",
                        "in/d2/claims.csv",
                        "in/d2/datapackage.json",
                        "in/d3/claims.csv",
                        "in/loose.csv");
    }

    @Test
    void anEmptyInboxIsNoFault() throws IOException {
        bucket.objects.clear();
        InboxMirror inbox = inbox();
        inbox.pull(() -> Set.of());

        assertThat(inbox.root()).isEmptyDirectory();
    }
}
