package nl.mdzfactsheet.app.restatement;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.mdzfactsheet.app.restatement.Telescope.Step;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.definition.Definitions;
import nl.mdzfactsheet.definition.Programme;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.table.ActiveDeliveries;
import nl.mdzfactsheet.table.CodeVersion;
import nl.mdzfactsheet.table.Home;
import nl.mdzfactsheet.table.Sha256;

/**
 * The way from one published version to another, one cause at a time. First and last state are the published figures themselves; a state in between is computed only when the versions differ in
 * more than one respect.
 */
public final class Restatement {

    private final Versions versions;
    private final Version from;
    private final Version to;
    private final Contracts contracts;
    private final IntermediateIntake intake;
    private final Function<State, Map<FigureKey, Figure>> figures;
    private final String program;

    /**
     * @param contracts the contracts of this program
     * @param figures computes a state with this program
     */
    public Restatement(
            Home home, Contracts contracts, Versions versions, Function<State, Map<FigureKey, Figure>> figures) {
        this.versions = versions;
        this.from = versions.from();
        this.to = versions.to();
        this.contracts = contracts;
        this.intake = new IntermediateIntake(home, contracts, versions);
        this.figures = figures;
        this.program = CodeVersion.current();
    }

    /** Every figure that moved, with what each cause did. */
    public List<Restated> split() {
        Set<Cause> inputs = Differences.between(versions, contracts, intake.deliveries());
        boolean otherProgram = !from.codeVersion().equals(to.codeVersion());
        List<Restated> moved = Telescope.split(PublishedCounts.of(from.folder()), steps(inputs, otherProgram));
        if (inputs.isEmpty() && !otherProgram && !moved.isEmpty()) {
            throw new MdzException(
                    ExitCode.UNEXPECTED,
                    Reason.IDENTITY_BROKEN,
                    Location.of(to.folder().toString()),
                    "versions with the same deliveries, reference tables, definitions and program have the same"
                            + " figures; " + moved.size() + " differ",
                    "verify both versions with mdz verify, keep the home folder and report the fault");
        }
        return moved;
    }

    /** Where the versions differ in one respect only, whatever moved is its doing and nothing is computed. */
    private List<Step> steps(Set<Cause> inputs, boolean otherProgram) {
        Map<FigureKey, Figure> last = PublishedCounts.of(to.folder());
        if (inputs.isEmpty() || (inputs.size() == 1 && !otherProgram)) {
            Cause only = inputs.stream().findFirst().orElse(Cause.PROGRAM);
            return List.of(new Step(only, last));
        }
        return oneByOne(inputs, last);
    }

    /** States in between are all computed by this program; where it is not the one of a version, that difference is a step of its own. */
    private List<Step> oneByOne(Set<Cause> inputs, Map<FigureKey, Figure> last) {
        List<Step> steps = new ArrayList<>();
        Set<Cause> taken = EnumSet.copyOf(Cause.INPUTS);
        taken.removeAll(inputs);
        if (!from.codeVersion().equals(program)) {
            steps.add(new Step(Cause.PROGRAM, figures.apply(state(taken))));
        }
        boolean lastIsOurs = to.codeVersion().equals(program);
        for (Cause cause : Cause.INPUTS) {
            if (inputs.contains(cause)) {
                taken.add(cause);
                boolean done = lastIsOurs && taken.size() == Cause.INPUTS.size();
                steps.add(new Step(cause, done ? last : figures.apply(state(taken))));
            }
        }
        if (!lastIsOurs) {
            steps.add(new Step(Cause.PROGRAM, last));
        }
        return steps;
    }

    /** @param taken what the state takes from the later version; what does not differ counts as taken */
    private State state(Set<Cause> taken) {
        var deliveries = intake.of(taken);
        boolean laterLists = taken.contains(Cause.CODE_LIST);
        Definitions definitions = taken.contains(Cause.DEFINITION)
                ? to.definitions()
                : laterLists
                        ? Definitions.restated(
                                from.source(), contracts, to.definitions().codeLists())
                        : from.definitions();
        Set<String> programmes = new LinkedHashSet<>();
        definitions.programmes().stream().map(Programme::id).forEach(programmes::add);
        to.definitions().programmes().stream().map(Programme::id).forEach(programmes::add);
        String key = Sha256.start()
                .add(ActiveDeliveries.contentHash(deliveries))
                .add(definitions.hash())
                .add(laterLists ? to.definitions().hash() : from.definitions().hash())
                .add(programmes.toString())
                .hex();
        return new State(deliveries, definitions, List.copyOf(programmes), key);
    }
}
