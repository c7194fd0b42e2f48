package nl.mdzfactsheet.app;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import nl.mdzfactsheet.app.access.AccessLog;
import nl.mdzfactsheet.app.access.Act;
import nl.mdzfactsheet.flow.HomeLock;
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
    private @Nullable Installation chosen;
    private @Nullable StoreSession session;
    private @Nullable StoreLook look;

    HomeCommand(Mdz.Surroundings world) {
        this.world = world;
    }

    final Mdz.Surroundings world() {
        return world;
    }

    /** The installation that options and environment describe. What is in an object store is locked and fetched. */
    final Installation installation() {
        Installation known = chosen;
        if (known == null) {
            known = described();
            session = StoreSession.open(known);
            chosen = known;
        }
        return known;
    }

    private Installation described() {
        return options.installation(world.environment(), world.clock(), CommandTexts.lang(parent));
    }

    /**
     * The installation for a command that only looks, also while another one works: of a home in an object store, its settings and some of its files.
     *
     * @param wanted which files, by path below the home
     */
    final Installation glanced(Predicate<String> wanted) {
        Installation known = described();
        if (known.home().mirror() != null) {
            look = StoreLook.at(known, wanted);
            known = look.installation();
        }
        return known;
    }

    /** Who holds the lock of the home, null when nobody does. */
    final @Nullable String holder(Installation installation) {
        return look == null ? HomeLock.holder(installation.home()) : look.holder();
    }

    /** Sends what is new to the object store, if the home is in one. */
    final void send() {
        if (session != null) {
            session.send();
        }
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
        send();
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
        try {
            opened.accept(exitCode);
        } finally {
            if (session != null) {
                session.close();
            }
            if (look != null) {
                look.close();
            }
        }
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
