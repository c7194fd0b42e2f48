package nl.mdzfactsheet.app;

import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import nl.mdzfactsheet.benchmark.ComparisonRules;
import nl.mdzfactsheet.benchmark.EarlierYears;
import nl.mdzfactsheet.benchmark.MeasureLabel;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.definition.Definitions;
import nl.mdzfactsheet.definition.MeasureDefinition;
import nl.mdzfactsheet.disclosure.rule.DisclosureRules;
import nl.mdzfactsheet.disclosure.rule.DisclosureRules.MeasureTraits;
import nl.mdzfactsheet.disclosure.rule.Thresholds;
import nl.mdzfactsheet.flow.Notice;
import nl.mdzfactsheet.flow.RunContext;
import nl.mdzfactsheet.flow.Stage;
import nl.mdzfactsheet.flow.StageResult;
import nl.mdzfactsheet.fold.FoldProof;
import nl.mdzfactsheet.fold.FoldRequest;
import nl.mdzfactsheet.fold.FoldStage;
import nl.mdzfactsheet.ingest.Finding;
import nl.mdzfactsheet.ingest.IngestOutcome;
import nl.mdzfactsheet.ingest.IngestStage;
import nl.mdzfactsheet.ingest.OfferedDeliveries;
import nl.mdzfactsheet.ingest.PseudonymKey;
import nl.mdzfactsheet.measure.MeasureRequest;
import nl.mdzfactsheet.measure.MeasureStage;
import nl.mdzfactsheet.publish.JumpGate;
import nl.mdzfactsheet.publish.TierAccess;
import nl.mdzfactsheet.report.ReportFacts.MeasureEntry;
import nl.mdzfactsheet.report.text.PageFacts;
import nl.mdzfactsheet.report.text.PageLanguage;
import nl.mdzfactsheet.statistics.Minimums;
import nl.mdzfactsheet.table.Approvals;
import nl.mdzfactsheet.table.DefinitionStore;
import nl.mdzfactsheet.table.DeliveryStore;
import nl.mdzfactsheet.table.Settings;
import nl.mdzfactsheet.table.Sha256;
import nl.mdzfactsheet.table.StepOutput;
import org.jspecify.annotations.Nullable;

/** The real stages of an installation. Definitions and settings are read once, when the first command asks. */
final class WiredPipeline implements Pipeline {

    /** Nobody is ranked on D5: who billed rightly cannot be known from claims. */
    private static final String NEVER_RANKED = "double_enrolment";

    private final Installation installation;
    private final Definitions definitions;
    private @Nullable Settings settings;
    private @Nullable PseudonymKey key;

    WiredPipeline(Installation installation) {
        this.installation = installation;
        this.definitions = Definitions.load(installation.definitions());
    }

    /** Read when first needed: definitions can be checked where there is no home yet. */
    private Settings settings() {
        Settings known = settings;
        if (known == null) {
            known = Settings.load(installation.home().settings());
            settings = known;
        }
        return known;
    }

    /** The key of this installation; null when it takes pseudonyms only. A key that others can read stops here. */
    private @Nullable PseudonymKey key() {
        Path file = installation.keyFile() == null ? settings().access().pseudonymKeyFile() : installation.keyFile();
        if (key == null && file != null) {
            key = PseudonymKey.load(settings().pseudonymKeyId(), file);
        }
        return key;
    }

    /** With all they name: the key file and the groups. */
    private Settings checkedSettings() {
        TierAccess.of(settings().access());
        key();
        return settings();
    }

    private Contracts contracts() {
        return installation.contracts();
    }

    @Override
    public String offerHash() {
        String offer = OfferedDeliveries.look(installation.home(), contracts(), installation.inbox())
                .hash();
        PseudonymKey known = key();
        // What was refused for want of a key may be taken with one.
        return known == null
                ? offer
                : Sha256.start().add(offer).add(known.checkValue()).hex();
    }

    @Override
    public String definitionsHash() {
        Sha256 hash = Sha256.start().add(definitions.hash()).add(settings().hash());
        // The page is written in the language of the settings: another language is another result.
        return PageLanguage.of(settings().language()) == PageLanguage.NL
                ? hash.hex()
                : hash.add(settings().language()).hex();
    }

    @Override
    public String keepDefinitions() {
        new DefinitionStore(installation.home()).keep(installation.definitions(), definitions.hash());
        return definitions.hash();
    }

    @Override
    public List<String> validate() {
        List<String> lines = new ArrayList<>();
        Thresholds.load(installation.definitions());
        lines.add(definitions.measures().size() + " measures, "
                + definitions.features().size() + " features, "
                + definitions.codeLists().size() + " code lists: valid");
        boolean home = Files.isDirectory(installation.home().root());
        lines.add(
                home
                        ? "settings " + checkedSettings().hash().substring(0, 12) + ": valid"
                        : "settings: not checked, no home folder");
        definitions.warnings(installation.runDate()).forEach(w -> lines.add("warning: " + w.message()));
        return lines;
    }

    @Override
    public StageResult ingest(RunContext context) {
        IngestOutcome outcome = new IngestStage(installation.home(), settings(), contracts(), key())
                .run(installation.inbox(), context.runDate());
        List<Notice> notices = new ArrayList<>();
        outcome.refusals().forEach(f -> notices.add(notice(Notice.Kind.REFUSED, f)));
        outcome.holds().forEach(f -> notices.add(notice(Notice.Kind.HELD, f)));
        outcome.warnings().forEach(f -> notices.add(notice(Notice.Kind.WARNING, f)));
        return new StageResult(outcome.output(), notices, Map.of());
    }

    private Notice notice(Notice.Kind kind, Finding finding) {
        return new Notice(kind, finding.delivery(), finding.reason().code(), finding.message(installation.lang()));
    }

    /** The earlier years that the factsheet needs are folded too; a year that did not change is found, not computed. */
    @Override
    public StageResult fold(RunContext context) {
        int year = context.identity().year();
        return StageResult.of(new FoldStage(context.spark()).run(request(context, year), earlierYears(context)));
    }

    private FoldRequest request(RunContext context, int year) {
        return FoldFeatures.request(installation, definitions, context.output(Stage.INGEST), year);
    }

    private StepOutput folded(RunContext context, int year) {
        return new FoldStage(context.spark()).run(request(context, year));
    }

    @Override
    public List<String> recomputed(StepOutput ingest, StepOutput fold, int year, int turn) {
        return new FoldProof(FoldFeatures.request(installation, definitions, ingest, year), fold)
                .differences(turn, installation.home().scratch().resolve("proof"));
    }

    @Override
    public StageResult measure(RunContext context) {
        earlier(context);
        return StageResult.of(
                measured(context, context.output(Stage.FOLD), context.identity().year()));
    }

    private StepOutput measured(RunContext context, StepOutput fold, int year) {
        MeasureReference reference =
                new MeasureReference(context.output(Stage.INGEST).folder(), contracts());
        MeasureRequest request = new MeasureRequest(
                installation.home(),
                fold,
                definitions,
                year,
                reference.rhos(),
                reference.ceilings(year),
                MeasureRequest.DEFAULT_ROW_CAP);
        return MeasureStage.run(request, context.spark());
    }

    @Override
    public SortedMap<Integer, StepOutput> earlier(RunContext context) {
        SortedMap<Integer, StepOutput> measured = new TreeMap<>();
        earlierYears(context).forEach(year -> measured.put(year, measured(context, folded(context, year), year)));
        return measured;
    }

    private SortedSet<Integer> earlierYears(RunContext context) {
        return EarlierYears.needed(
                context.output(Stage.INGEST), contracts(), context.identity().year());
    }

    @Override
    public List<MeasureLabel> labels() {
        LookBack lookBack = new LookBack(definitions);
        return definitions.measures().stream()
                .map(m -> label(m, lookBack.needed(m)))
                .toList();
    }

    private static MeasureLabel label(MeasureDefinition m, boolean looksBack) {
        return new MeasureLabel(
                m.id(),
                m.version(),
                m.family(),
                m.programme() == null ? "" : m.programme(),
                word(m.kind()),
                m.per(),
                m.unit().nl(),
                word(m.better()),
                word(m.basis()),
                new ComparisonRules(
                        m.caseMix(),
                        new Minimums(
                                m.minimum()
                                        .denominator()
                                        .setScale(0, RoundingMode.CEILING)
                                        .longValueExact(),
                                m.minimum().expected().doubleValue()),
                        centsPerUnit(m.amount()),
                        !m.numerator().columns().contains(NEVER_RANKED),
                        looksBack));
    }

    @Override
    public DisclosureRules disclosureRules() {
        SortedMap<String, MeasureTraits> traits = new TreeMap<>();
        for (MeasureDefinition m : definitions.measures()) {
            traits.put(
                    m.id(),
                    new MeasureTraits(
                            m.kind() == MeasureDefinition.Kind.PROPORTION,
                            m.kind() == MeasureDefinition.Kind.RATIO_OF_SUMS,
                            m.amount().conversion() == MeasureDefinition.Amount.Conversion.NUMERATOR,
                            m.sensitive(),
                            m.programme() == null ? "" : m.programme()));
        }
        return new DisclosureRules(Thresholds.load(installation.definitions()), traits);
    }

    @Override
    public Map<String, JumpGate.Ordinary> ordinaryChanges() {
        Map<String, JumpGate.Ordinary> ordinary = new LinkedHashMap<>();
        definitions
                .measures()
                .forEach(m -> ordinary.put(
                        m.id(),
                        new JumpGate.Ordinary(
                                m.changeLimit(),
                                m.amount().conversion() == MeasureDefinition.Amount.Conversion.NUMERATOR)));
        return ordinary;
    }

    private static long centsPerUnit(MeasureDefinition.Amount amount) {
        return switch (amount.conversion()) {
            case NONE -> 0;
            case NUMERATOR -> 1;
            case FIXED -> amount.cents();
        };
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<MeasureEntry> dictionary() {
        return definitions.measures().stream()
                .map(m -> new MeasureEntry(
                        m.id(),
                        m.title().nl(),
                        m.unit().nl(),
                        m.why().text().nl() + " (" + m.why().source() + ")"))
                .toList();
    }

    @Override
    public PageFacts page() {
        return new PageFacts(
                PageLanguage.of(settings().language()),
                definitions.measures().stream().map(PageFacts.MeasureText::of).toList(),
                definitions.families().stream()
                        .map(f -> new PageFacts.Named(f.id(), f.title()))
                        .toList(),
                definitions.programmes().stream()
                        .map(p -> new PageFacts.Named(p.id(), p.title()))
                        .toList());
    }

    @Override
    public Map<String, String> families() {
        Map<String, String> titles = new LinkedHashMap<>();
        definitions.families().forEach(f -> titles.put(f.id(), f.title().nl()));
        return titles;
    }

    @Override
    public Settings.Access access() {
        return settings().access();
    }

    @Override
    public Settings.Metrics metrics() {
        return settings().metrics();
    }

    @Override
    public void approve(String delivery) {
        new Approvals(installation.home()).approve(delivery);
    }

    @Override
    public List<String> deliveries() {
        return new DeliveryStore(installation.home())
                .entries().stream()
                        .map(e -> e.id() + " " + e.state() + " " + e.period() + " " + e.lines() + " lines")
                        .toList();
    }
}
