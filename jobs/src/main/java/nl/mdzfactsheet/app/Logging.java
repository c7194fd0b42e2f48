package nl.mdzfactsheet.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.logging.log4j.core.config.Configurator;
import org.jspecify.annotations.Nullable;

/**
 * Where log lines go: nowhere until a run has its folder, then to {@code mdz.log} there. Only our own loggers speak; those of libraries can carry values and are off.
 */
final class Logging {

    private static final String FILE = "mdz.log.file";

    private Logging() {}

    /** No log lines, no banners. */
    static void quiet() {
        System.setProperty("log4j2.configurationFile", "log4j2.xml");
    }

    /** Log lines of a run. */
    static void into(Path folder) {
        System.setProperty(FILE, folder.resolve("mdz.log").toString());
        URL configuration = Logging.class.getResource("/log4j2-run.xml");
        if (configuration == null) {
            throw new IllegalStateException("The program was built without log4j2-run.xml");
        }
        try {
            URI uri = configuration.toURI();
            Configurator.reconfigure(uri);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Cannot configure logging", e);
        }
    }

    /** Where an unforeseen failure happened: kinds and places, never texts. */
    static void keep(@Nullable Throwable failure, Path folder) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            text.append(cause.getClass().getName()).append('\n');
            for (StackTraceElement place : cause.getStackTrace()) {
                text.append("    at ").append(place).append('\n');
            }
        }
        try {
            Files.writeString(folder.resolve("failure.txt"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
