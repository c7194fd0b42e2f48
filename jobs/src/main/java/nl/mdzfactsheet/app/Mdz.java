package nl.mdzfactsheet.app;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.MdzException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** The command {@code mdz}: parses, runs a sub-command, and turns what happened into one line and an exit code. */
@Command(
        name = "mdz",
        mixinStandardHelpOptions = true,
        version = "mdz-factsheet 0.1.0",
        synopsisSubcommandLabel = "COMMAND")
public final class Mdz {

    private static final String BUNDLE = "nl.mdzfactsheet.app.Messages";
    private static final String DUTCH = "nl";

    @Option(names = "--lang", paramLabel = "nl|en", scope = ScopeType.INHERIT, descriptionKey = "lang")
    private String lang = DUTCH;

    private final Surroundings surroundings;

    Mdz(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * What a command reads of the world around it.
     *
     * @param environment environment variables
     * @param clock the clock
     * @param terminal true when a person watches
     * @param pipeline makes intake, fold, measures and definitions
     */
    record Surroundings(Map<String, String> environment, Clock clock, boolean terminal, Pipeline.Factory pipeline) {}

    /** Starts the program. */
    public static void main(String[] arguments) {
        // Libraries change case by the locale of the host: in Turkish the word like would have no upper case they know.
        Locale.setDefault(Locale.ROOT);
        Logging.quiet();
        Surroundings world = new Surroundings(System.getenv(), Clock.systemUTC(), terminal(), WiredPipeline::new);
        int code = execute(
                world,
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                arguments);
        System.exit(code);
    }

    /** A person watches; from JDK 22 on this needs {@code -Djdk.console=java.base}, which the start script gives. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean terminal() {
        return System.console() != null;
    }

    /** Runs one command line; returns the exit code. */
    static int execute(Surroundings world, PrintWriter out, PrintWriter err, String... arguments) {
        String language = language(arguments);
        Locale locale = Locale.forLanguageTag(language);
        ResourceBundle texts = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        CommandLine line = new CommandLine(new Mdz(world));
        for (Object command : Commands.all(world)) {
            line.addSubcommand(command);
        }
        line.setResourceBundle(texts);
        line.getSubcommands().values().forEach(s -> s.setResourceBundle(texts));
        line.setOut(out).setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((e, a) -> usage(e, texts));
        line.setExecutionExceptionHandler((e, command, result) -> FailureLines.print(e, language, err));
        return ended(line, line.execute(arguments), language, err);
    }

    /** The access log hears how the command ended; a command whose end cannot be logged did not end well. */
    private static int ended(CommandLine line, int code, String language, PrintWriter err) {
        try {
            for (CommandLine sub : line.getSubcommands().values()) {
                if (sub.getCommandSpec().userObject() instanceof HomeCommand command) {
                    command.ended(code);
                }
            }
            return code;
        } catch (UncheckedIOException | MdzException e) {
            int failed = FailureLines.print(e, language, err);
            return code == 0 ? failed : code;
        }
    }

    /** Help needs its language before anything is parsed. */
    private static String language(String[] arguments) {
        int at = Arrays.asList(arguments).indexOf("--lang");
        String given = at >= 0 && at + 1 < arguments.length ? arguments[at + 1] : DUTCH;
        for (String argument : arguments) {
            given = argument.startsWith("--lang=") ? argument.substring("--lang=".length()) : given;
        }
        return given.equals("en") ? "en" : DUTCH;
    }

    private static int usage(ParameterException e, ResourceBundle texts) {
        CommandLine line = e.getCommandLine();
        line.getErr()
                .println("usage: " + FailureLines.oneLine(String.valueOf(e.getMessage())) + ". "
                        + texts.getString("usage.next") + " "
                        + line.getCommandSpec().qualifiedName(" ") + " --help");
        return ExitCode.USAGE.number();
    }

    Surroundings surroundings() {
        return surroundings;
    }

    /** The language of messages: nl or en. */
    String lang() {
        return lang.equals("en") ? "en" : DUTCH;
    }
}
