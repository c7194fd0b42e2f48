package nl.mdzfactsheet.app;

import java.util.List;

/** The sub-commands of {@code mdz}. */
final class Commands {

    private Commands() {}

    static List<Object> all(Mdz.Surroundings world) {
        return List.of(
                new RunCommand(world),
                new IngestCommand(world),
                new ValidateCommand(world),
                new StatusCommand(world),
                new ApproveCommand(world),
                new RecoverCommand(world),
                new PurgeCommand(world),
                new MeasureCommand(world),
                new ExplainCommand(world),
                new DiffCommand(world),
                new VerifyCommand(world),
                new AgreementsCommand(world),
                new StatsCommand(),
                new DiscloseCommand(),
                new GenerateSampleCommand());
    }
}
