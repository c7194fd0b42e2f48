package nl.mdzfactsheet.table.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import nl.mdzfactsheet.failure.MdzException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StorePlaceTest {

    private static final URI STORE = URI.create("s3a://bucket/home");

    @ParameterizedTest
    @CsvSource({
        "s3a://bucket/mdz/home, s3a://bucket/mdz/home",
        "s3a://bucket/mdz/, s3a://bucket/mdz",
        "s3a://bucket, s3a://bucket",
        "hdfs://name:8020/mdz//, hdfs://name:8020/mdz"
    })
    void aSchemeMakesAStore(String value, String uri) {
        assertThat(StorePlace.of("--home", value)).contains(URI.create(uri));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/srv/mdz/home", "home", "C:\\mdz", "s3a:bucket", "./s3a/home", ""})
    void anythingElseIsAFolder(String value) {
        assertThat(StorePlace.of("--home", value)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s3a://AKIA:geheim@bucket/home",
                "s3a://geheim@bucket/home",
                "s3a://bucket/home?geheim=1",
                "s3a://bucket/home#geheim",
                "s3a://bucket/ge heim"
            })
    void credentialsAndOtherPartsAreRefusedAndNotRepeated(String value) {
        assertThatThrownBy(() -> StorePlace.of("--inbox", value))
                .isInstanceOf(MdzException.class)
                .hasMessageContaining("--inbox")
                .hasMessageContaining("s3a://bucket/prefix")
                .hasMessageNotContaining("heim");
    }

    @Test
    void aSchemeThatNobodyKnowsIsASetting() {
        assertThatThrownBy(() ->
                        RemoteFolder.of(URI.create("nosuch://bucket/home")).list(""))
                .isInstanceOfSatisfying(
                        MdzException.class,
                        e -> assertThat(e.exitCode().number()).isEqualTo(2))
                .hasMessageContaining("nosuch://bucket/home")
                .hasMessageContaining("hadoop-aws");
    }

    /** As S3A calls them; the text of the store is not repeated. */
    private static final class UnknownStoreException extends IOException {
        private static final long serialVersionUID = 1L;

        UnknownStoreException() {
            super("bucket geheim does not exist");
        }
    }

    @Test
    void aMissingBucketAndRefusedAccessAreSettingsAndTheRestPasses() {
        MdzException bucket = StoreFaults.of(STORE, new UnknownStoreException());
        MdzException access = StoreFaults.of(STORE, new IOException(new AccessDeniedException("geheim")));
        MdzException network =
                StoreFaults.of(STORE, new IOException("geheim: reset", new java.net.SocketException("geheim")));

        assertThat(bucket.exitCode().number()).isEqualTo(2);
        assertThat(bucket).hasMessageContaining("bucket that exists").hasMessageNotContaining("geheim");
        assertThat(access.exitCode().number()).isEqualTo(2);
        assertThat(access).hasMessageContaining("credentials").hasMessageNotContaining("geheim");
        assertThat(network.exitCode().number()).isEqualTo(5);
        assertThat(network)
                .hasMessageContaining("store_unreachable")
                .hasMessageContaining("(IOException, SocketException)")
                .hasMessageContaining("start again")
                .hasMessageNotContaining("geheim");
    }

    /** Where an open stream can be seen, a file is written under another name first. */
    @Test
    void onAFileSystemThatShowsUnfinishedFilesAFileStillAppearsWhole(
            @org.junit.jupiter.api.io.TempDir java.nio.file.Path folder) throws IOException {
        URI uri = folder.resolve("shared").toUri();
        RemoteFolder remote = new RemoteFolder(
                URI.create(uri.toString().replaceFirst("/$", "")), FileSystem.newInstance(uri, new Configuration()));
        java.nio.file.Path source = java.nio.file.Files.writeString(folder.resolve("x"), "one");
        remote.write(source, "a/b.txt");
        java.nio.file.Files.writeString(source, "three");
        RemoteFolder.Content sent = remote.write(source, "a/b.txt");

        assertThat(sent.bytes()).isEqualTo(5);
        assertThat(remote.list("").keySet()).containsExactly("a/b.txt");
        remote.read("a/b.txt", folder.resolve("y"));
        assertThat(folder.resolve("y")).hasContent("three");
        remote.deleteFolder("a");
        assertThat(remote.list("")).isEmpty();
    }
}
