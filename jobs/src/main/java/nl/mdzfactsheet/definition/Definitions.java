package nl.mdzfactsheet.definition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.definition.yaml.DefinitionFault;
import nl.mdzfactsheet.definition.yaml.Faults;

/** All definitions of a run, checked: what a caller holds has no fault left. */
public final class Definitions {

    private final Contracts contracts;
    private final Vocabularies vocabularies;
    private final List<MeasureDefinition> measures;
    private final Map<String, Long> reviewLines;
    private final String hash;

    private Definitions(Contracts contracts, Vocabularies vocabularies, MeasureReader reader, DefinitionSource source) {
        this.contracts = contracts;
        this.vocabularies = vocabularies;
        this.measures = reader.read(source);
        this.reviewLines = reader.reviewLines();
        this.hash = DefinitionHash.of(source);
    }

    /** Reads and checks everything; the first fault stops with exit code USAGE and says how many more there are. */
    public static Definitions load(DefinitionSource source) {
        Faults faults = new Faults();
        Definitions definitions = read(source, faults);
        refuse(faults.list());
        return definitions;
    }

    /** Everything that is wrong, for {@code validate}; worked examples included. Empty = {@link #load} succeeds. */
    public static List<DefinitionFault> faults(DefinitionSource source) {
        Faults faults = new Faults();
        read(source, faults);
        return faults.list();
    }

    /**
     * Definitions as they were when an earlier version was published, to compute it or a state between two versions. Read against the contracts of this program; a code list that another version has
     * too, of the same code system, has the codes of that version. Pins and examples are not judged again. The hash is that of the source alone.
     *
     * @param source the definitions of the earlier version
     * @param contracts the contracts of this program
     * @param codeLists code lists of another version; empty to keep all own ones
     */
    public static Definitions restated(DefinitionSource source, Contracts contracts, List<CodeList> codeLists) {
        Faults faults = new Faults();
        List<CodeList> own = new CodeListReader(source, faults).read();
        List<CodeList> lists = own.stream()
                .map(list -> codeLists.stream()
                        .filter(other -> other.id().equals(list.id()) && other.system() == list.system())
                        .findFirst()
                        .orElse(list))
                .toList();
        Definitions definitions = read(source, contracts, lists, Judgement.COMPUTABLE, faults);
        refuse(faults.list());
        return definitions;
    }

    private static Definitions read(DefinitionSource source, Faults faults) {
        List<CodeList> codeLists = new CodeListReader(source, faults).read();
        return read(source, Contracts.load(source), codeLists, Judgement.FULL, faults);
    }

    private static Definitions read(
            DefinitionSource source,
            Contracts contracts,
            List<CodeList> codeLists,
            Judgement judgement,
            Faults faults) {
        List<Family> families = FamilyReader.read(source, faults);
        List<Programme> programmes = ProgrammeReader.read(source, faults);
        List<FeatureDefinition> features = new FeatureReader(contracts, codeLists, faults).read(source);
        Vocabularies vocabularies = new Vocabularies(
                families, programmes, codeLists, features, GrainTables.of(contracts, programmes, features));
        return new Definitions(contracts, vocabularies, new MeasureReader(vocabularies, judgement, faults), source);
    }

    /** The first fault stops with exit code USAGE and says how many more there are. */
    private static void refuse(List<DefinitionFault> found) {
        if (!found.isEmpty()) {
            DefinitionFault first = found.get(0);
            String more = found.size() == 1 ? "" : " (and " + (found.size() - 1) + " more: run validate)";
            throw first.asException(first.rule() + more);
        }
    }

    /** Measures whose review date has passed on the run date; they still count. */
    public List<DefinitionFault> warnings(LocalDate runDate) {
        Faults warnings = new Faults();
        for (MeasureDefinition measure : measures) {
            if (measure.reviewBy().isBefore(runDate)) {
                warnings.add(
                        "measures/" + measure.id() + ".yaml",
                        reviewLines.getOrDefault(measure.id(), 0L),
                        "review_by",
                        "the review was due on " + measure.reviewBy(),
                        "let " + measure.owner() + " review the measure and set a new date");
            }
        }
        return warnings.list();
    }

    public Contracts contracts() {
        return contracts;
    }

    /** Families in the order of the factsheet. */
    public List<Family> families() {
        return vocabularies.families();
    }

    /** Programmes in programme order. */
    public List<Programme> programmes() {
        return vocabularies.programmes();
    }

    /** Features sorted by id: the order of their columns in patient_year. */
    public List<FeatureDefinition> features() {
        return vocabularies.features();
    }

    /** Code lists sorted by id. */
    public List<CodeList> codeLists() {
        return vocabularies.codeLists();
    }

    /** Measures sorted by id. */
    public List<MeasureDefinition> measures() {
        return measures;
    }

    /** Measures per grain, sorted by id; grains without a measure are absent. */
    public Map<Grain, List<MeasureDefinition>> measuresByGrain() {
        Map<Grain, List<MeasureDefinition>> byGrain = new EnumMap<>(Grain.class);
        for (MeasureDefinition measure : measures) {
            byGrain.computeIfAbsent(measure.grain(), g -> new ArrayList<>()).add(measure);
        }
        return byGrain;
    }

    public Optional<MeasureDefinition> measure(String id) {
        return measures.stream().filter(m -> m.id().equals(id)).findFirst();
    }

    /** The contract of the table of a grain with its columns spelled out: one per programme, and for patient_year one per feature at the end. */
    public TableContract table(Grain grain) {
        return vocabularies.table(grain);
    }

    /** SHA-256 over all definition files, part of the identity of a run. */
    public String hash() {
        return hash;
    }
}
