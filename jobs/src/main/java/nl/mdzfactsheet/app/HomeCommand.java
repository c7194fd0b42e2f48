package nl.mdzfactsheet.app;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import nl.mdzfactsheet.app.access.AccessLog;
import nl.mdzfactsheet.app.access.Act;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What every command on a home folder has in common: its options, the world around it, where it writes. */
abstract class HomeCommand implements Callable<Integer> {

    private final Mdz.Surroundings world;

    @Mixin
    private MdzOptions options = new MdzOptions();

    @ParentCommand
    private @Nullable Mdz parent;

    @Spec
    private @Nullable CommandSpec spec;

    private IntConsumer opened = code -> {};
    private Consumer<String> logged = done -> {};
    private String runId = "";

    HomeCommand(Mdz.Surroundings world) {
        this.world = world;
    }

    final Mdz.Surroundings world() {
        return world;
    }

    /** The installation that options and environment describe. */
    final Installation installation() {
        return options.installation(world.environment(), world.clock(), CommandTexts.lang(parent));
    }

    /**
     * The same, for a command that opens data: its folders are there and can be written, and the access log says who opens what. What cannot be logged is not done.
     *
     * @param year reporting year, null when the command has none
     * @param subject what the command is about, never a value of a claim
     */
    final Installation opened(@Nullable Integer year, String subject) {
        Installation installation = installation();
        installation.prepare();
        Act started = Act.started(CommandTexts.name(spec), year, subject);
        AccessLog log = new AccessLog(installation.home().accessLog(), world.clock(), world.environment());
        log.append(started);
        opened = code -> log.append(started.ended(runId, code));
        logged = done -> log.append(started.did(done));
        return installation;
    }

    /** Something the command did that the access log tells apart, such as a removal. */
    final void log(String done) {
        logged.accept(done);
    }

    /** The run that the access log names at the end of the command. */
    final void runs(String id) {
        runId = id;
    }

    /** Closes what {@link #opened} began; nothing when no data were opened. */
    final void ended(int exitCode) {
        opened.accept(exitCode);
    }

    final Pipeline pipeline(Installation installation) {
        return world.pipeline().of(installation);
    }

    final PrintWriter out() {
        return CommandTexts.out(spec);
    }

    final PrintWriter err() {
        return CommandTexts.err(spec);
    }

    /** A text in the language asked for. */
    final String text(String key) {
        return CommandTexts.text(spec, key);
    }
}
