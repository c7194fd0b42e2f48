package nl.mdzfactsheet.sample;

import java.util.List;
import java.util.stream.Stream;

/** Every planted case. */
final class Catalogue {
    private static final List<PlantedCase> ALL = Stream.of(
                    DuplicateCases.all(),
                    DoubleBundleCases.all(),
                    OverlapCases.all(),
                    BesidesBundleCases.all(),
                    EnrolmentCases.all(),
                    TariffCases.all(),
                    NoShowCases.all(),
                    CoverageCases.all(),
                    SpecialistCases.all(),
                    IndicationCases.all(),
                    ReversalCases.all(),
                    RestatementCases.all(),
                    QuarantineCases.all(),
                    ContestCases.all())
            .flatMap(List::stream)
            .toList();

    private Catalogue() {}

    static List<PlantedCase> all() {
        return ALL;
    }
}
