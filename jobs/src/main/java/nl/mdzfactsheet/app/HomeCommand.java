package nl.mdzfactsheet.app;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
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

    /** The same, for a command that writes: its folders are there and can be written. */
    final Installation preparedInstallation() {
        Installation installation = installation();
        installation.prepare();
        return installation;
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
