package nl.mdzfactsheet.endtoend;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Spark's own master and two workers of one core each, as processes of their own, that know each other by a secret. */
final class StandaloneCluster implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final Pattern EXECUTOR = Pattern.compile("Asked to launch executor");
    private static final long SECONDS = 60;

    private final Path folder;
    private final Path jars;
    private final List<String> opened;
    private final List<String> before;
    private final List<Process> processes = new ArrayList<>();
    private final Path settings;
    private int port;

    private StandaloneCluster(Path folder, Path jars, List<String> opened, List<String> before) throws IOException {
        this.folder = Files.createDirectories(folder.resolve("cluster-processes"));
        this.jars = jars;
        this.opened = opened;
        this.before = before;
        this.settings = this.folder.resolve("spark.conf");
        Files.writeString(settings, """
                spark.authenticate true
                spark.authenticate.secret only-for-this-test
                spark.network.crypto.enabled true
                spark.network.crypto.cipher AES/GCM/NoPadding
                spark.network.crypto.saslFallback false
                spark.driver.host 127.0.0.1
                spark.driver.bindAddress 127.0.0.1
                spark.executor.memory 1g
                """);
    }

    static StandaloneCluster start(Path folder, Path jars, List<String> opened)
            throws IOException, InterruptedException {
        return start(folder, jars, opened, List.of());
    }

    /** @param before what stands before the command of a worker, such as a change of user */
    static StandaloneCluster start(Path folder, Path jars, List<String> opened, List<String> before)
            throws IOException, InterruptedException {
        StandaloneCluster cluster = new StandaloneCluster(folder, jars, opened, before);
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            cluster.port = free.getLocalPort();
        }
        cluster.daemon(
                "master",
                "I have been elected leader",
                "org.apache.spark.deploy.master.Master",
                "--host",
                HOST,
                "--port",
                Integer.toString(cluster.port),
                "--webui-port",
                "0");
        for (int worker = 0; worker < 2; worker++) {
            cluster.daemon(
                    "worker-" + worker,
                    "Successfully registered with master",
                    "org.apache.spark.deploy.worker.Worker",
                    "--host",
                    HOST,
                    "--cores",
                    "1",
                    "--memory",
                    "2g",
                    "--webui-port",
                    "0",
                    "--work-dir",
                    cluster.folder.resolve("work-" + worker).toString(),
                    cluster.master());
        }
        return cluster;
    }

    String master() {
        return "spark://" + HOST + ":" + port;
    }

    /** What an operator gives spark-submit besides the master. */
    List<String> submitOptions() {
        return List.of("--properties-file", settings.toString());
    }

    /** Each process has a scratch folder of its own. */
    private String localDirs(String name) {
        return folder.resolve("scratch-" + name).toString();
    }

    /** Files that a worker left in its scratch folder, when it had time to remove them. */
    List<Path> leftBy(int worker) throws IOException, InterruptedException {
        Path scratch = Path.of(localDirs("worker-" + worker));
        for (int second = 0; second < SECONDS && !files(scratch).isEmpty(); second++) {
            TimeUnit.SECONDS.sleep(1);
        }
        return files(scratch);
    }

    private static List<Path> files(Path scratch) throws IOException {
        if (!Files.isDirectory(scratch)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(scratch)) {
            return walk.filter(Files::isRegularFile).toList();
        }
    }

    /** How many executors a worker started. */
    long executorsOf(int worker) throws IOException {
        return EXECUTOR.matcher(Files.readString(log("worker-" + worker)))
                .results()
                .count();
    }

    private Path log(String name) {
        return folder.resolve(name + ".log");
    }

    private void daemon(String name, String ready, String type, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(name.startsWith("worker") ? before : List.of());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx512m");
        command.addAll(opened);
        command.addAll(List.of("-cp", jars + File.separator + "*", type));
        command.addAll(List.of("--properties-file", settings.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log(name).toFile());
        builder.environment()
                .putAll(Map.of(
                        "SPARK_HOME",
                        jars.resolveSibling("").normalize().toString(),
                        "SPARK_SCALA_VERSION",
                        "2.13",
                        "SPARK_LOCAL_IP",
                        HOST,
                        "SPARK_NO_DAEMONIZE",
                        "1",
                        "SPARK_LOCAL_DIRS",
                        localDirs(name)));
        processes.add(builder.start());
        for (int second = 0; second < SECONDS; second++) {
            if (Files.readString(log(name)).contains(ready)) {
                return;
            }
            TimeUnit.SECONDS.sleep(1);
        }
        close();
        throw new IllegalStateException(name + " did not start: " + Files.readString(log(name)));
    }

    @Override
    public void close() {
        processes.forEach(Process::destroyForcibly);
    }
}
