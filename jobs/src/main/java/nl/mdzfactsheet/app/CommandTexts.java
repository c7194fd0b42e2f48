package nl.mdzfactsheet.app;

import java.io.PrintWriter;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** What a running command takes from its command line: writers, language, texts. */
final class CommandTexts {

    private CommandTexts() {}

    static PrintWriter out(@Nullable CommandSpec spec) {
        return parsed(spec).commandLine().getOut();
    }

    static PrintWriter err(@Nullable CommandSpec spec) {
        return parsed(spec).commandLine().getErr();
    }

    static String lang(@Nullable Mdz parent) {
        return parent == null ? "nl" : parent.lang();
    }

    /** Name of the command, for example {@code run}. */
    static String name(@Nullable CommandSpec spec) {
        return parsed(spec).name();
    }

    /** A text in the language asked for. */
    static String text(@Nullable CommandSpec spec, String key) {
        ResourceBundle texts = parsed(spec).resourceBundle();
        if (texts == null) {
            throw new IllegalStateException("A command runs with its texts");
        }
        return texts.getString(key);
    }

    private static CommandSpec parsed(@Nullable CommandSpec spec) {
        if (spec == null) {
            throw new IllegalStateException("A command runs through its command line");
        }
        return spec;
    }
}
