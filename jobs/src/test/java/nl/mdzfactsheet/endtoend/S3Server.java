package nl.mdzfactsheet.endtoend;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.mdzfactsheet.table.Sha256;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;

/** An S3 server (S3Proxy, with its own jar in its own process) that keeps its objects as files: what is in a bucket can be seen without asking it. */
final class S3Server implements AutoCloseable {

    /** The bucket that is there. */
    static final String BUCKET = "mdz-test";

    private static final String IDENTITY = "test-identity";
    private static final String CREDENTIAL = "test-credential";
    private static final long SECONDS = 60;

    private final Path folder;
    private final int port;
    private final Process process;

    private S3Server(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /** @param jar s3proxy with all it needs */
    static S3Server start(Path jar, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("objects").resolve(BUCKET));
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Path settings = folder.resolve("s3proxy.conf");
        Files.writeString(
                settings,
                String.join(
                        "\n",
                        "s3proxy.endpoint=http://127.0.0.1:" + port,
                        "s3proxy.authorization=aws-v2-or-v4",
                        "s3proxy.identity=" + IDENTITY,
                        "s3proxy.credential=" + CREDENTIAL,
                        "jclouds.provider=filesystem",
                        "jclouds.identity=identity",
                        "jclouds.credential=credential",
                        "jclouds.filesystem.basedir=" + folder.resolve("objects"),
                        ""));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-jar",
                        jar.toString(),
                        "--properties",
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("s3proxy.log").toFile())
                .start();
        S3Server server = new S3Server(folder, port, process);
        server.waitUntilItAnswers();
        return server;
    }

    private void waitUntilItAnswers() throws IOException, InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                .build();
        for (int second = 0; second < SECONDS; second++) {
            try {
                HttpClient.newHttpClient().send(question, HttpResponse.BodyHandlers.discarding());
                return;
            } catch (IOException e) {
                TimeUnit.SECONDS.sleep(1);
            }
        }
        close();
        throw new IllegalStateException(Files.readString(folder.resolve("s3proxy.log")));
    }

    /** What an operator sets for a store that is not Amazon's. */
    List<String> settings() {
        return settings(CREDENTIAL);
    }

    List<String> settings(String credential) {
        return List.of(
                "spark.hadoop.fs.s3a.endpoint=http://127.0.0.1:" + port,
                "spark.hadoop.fs.s3a.endpoint.region=eu-central-1",
                "spark.hadoop.fs.s3a.path.style.access=true",
                "spark.hadoop.fs.s3a.connection.ssl.enabled=false",
                // this server refuses the request for many objects at once
                "spark.hadoop.fs.s3a.multiobjectdelete.enable=false",
                "spark.hadoop.fs.s3a.attempts.maximum=1",
                "spark.hadoop.fs.s3a.retry.limit=1",
                "spark.hadoop.fs.s3a.access.key=" + IDENTITY,
                "spark.hadoop.fs.s3a.secret.key=" + credential);
    }

    /** The same as options of Java. */
    String[] javaOptions() {
        return settings().stream().map(s -> "-D" + s).toArray(String[]::new);
    }

    /** Puts files into the bucket, as an operator does before the first run. */
    void put(Path from, String prefix) throws IOException {
        Configuration configuration = new Configuration();
        settings().forEach(setting -> {
            String[] parts = setting.split("=", 2);
            configuration.set(parts[0].substring("spark.hadoop.".length()), parts[1]);
        });
        try (FileSystem store = FileSystem.newInstance(URI.create("s3a://" + BUCKET), configuration)) {
            for (Path file : files(from)) {
                String key = "/" + prefix + "/" + from.relativize(file);
                store.copyFromLocalFile(
                        new org.apache.hadoop.fs.Path(file.toUri()), new org.apache.hadoop.fs.Path(key));
            }
        }
    }

    private static List<Path> files(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile).toList();
        }
    }

    private Path objects() {
        return folder.resolve("objects").resolve(BUCKET);
    }

    /** Hashes of the objects below a prefix, by path below it. */
    SortedMap<String, String> hashes(String prefix) throws IOException {
        SortedMap<String, String> hashes = new TreeMap<>();
        Path root = objects().resolve(prefix);
        files(root).forEach(file -> hashes.put(root.relativize(file).toString(), Sha256.ofFile(file)));
        return hashes;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
