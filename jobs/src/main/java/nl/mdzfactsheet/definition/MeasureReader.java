package nl.mdzfactsheet.definition;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.definition.MeasureDefinition.Amount;
import nl.mdzfactsheet.definition.MeasureDefinition.Basis;
import nl.mdzfactsheet.definition.MeasureDefinition.Better;
import nl.mdzfactsheet.definition.MeasureDefinition.Change;
import nl.mdzfactsheet.definition.MeasureDefinition.Example;
import nl.mdzfactsheet.definition.MeasureDefinition.Kind;
import nl.mdzfactsheet.definition.MeasureDefinition.Minimum;
import nl.mdzfactsheet.definition.MeasureDefinition.Why;
import nl.mdzfactsheet.definition.yaml.Faults;
import nl.mdzfactsheet.definition.yaml.Nearest;
import nl.mdzfactsheet.definition.yaml.YamlMap;
import nl.mdzfactsheet.definition.yaml.YamlValues;
import org.jspecify.annotations.Nullable;

/** Reads {@code measures/<id>.yaml}: every key, then what the keys must have to do with each other. */
final class MeasureReader {

    private static final String FOLDER = "measures";
    private static final Set<String> KEYS = Set.of(
            "version",
            "family",
            "programme",
            "title",
            "why",
            "kind",
            "per",
            "grain",
            "population",
            "denominator",
            "numerator",
            "unit",
            "better",
            "case_mix",
            "minimum",
            "sensitive",
            "change_limit",
            "code_lists",
            "amount",
            "basis",
            "owner",
            "checked_by",
            "review_by",
            "changes",
            "examples");
    private static final Set<String> SCALES = Set.of("1", "1000", "10000");
    private static final Pattern VERSION = Pattern.compile("\\d{1,4}\\.\\d{1,4}\\.\\d{1,4}");
    private static final Pattern CENTS = Pattern.compile("[1-9]\\d{0,9}");

    private final Vocabularies vocabularies;
    private final Judgement judgement;
    private final Faults faults;
    private final Map<String, Long> reviewLines = new HashMap<>();

    MeasureReader(Vocabularies vocabularies, Judgement judgement, Faults faults) {
        this.vocabularies = vocabularies;
        this.judgement = judgement;
        this.faults = faults;
    }

    List<MeasureDefinition> read(DefinitionSource source) {
        List<MeasureDefinition> measures = new ArrayList<>();
        for (Path file : source.files(FOLDER, ".yaml")) {
            YamlMap.read(source.relative(file), DefinitionSource.text(file), faults)
                    .flatMap(map -> measure(FileNames.id(file), map))
                    .ifPresent(measures::add);
        }
        return List.copyOf(measures);
    }

    /** Line of the review date per measure read. */
    Map<String, Long> reviewLines() {
        return Map.copyOf(reviewLines);
    }

    private Optional<MeasureDefinition> measure(String id, YamlMap map) {
        int before = faults.count();
        map.onlyKeys(KEYS);
        FileNames.checkForm(map, id);
        YamlValues values = new YamlValues(map);
        Grain grain = values.choice("grain", Grain.class);
        SortedMap<String, String> lists = new CodeListPins(vocabularies, judgement).read(map);
        Optional<MeasureExpressions> expressions =
                new ExpressionReader(vocabularies).read(map, grain, lists, values.choice("kind", Kind.class));
        Optional<MeasureDefinition> measure =
                expressions.map(e -> definition(id, map, values, e)).filter(m -> faults.count() == before);
        if (judgement == Judgement.FULL) {
            measure.ifPresent(m -> MeasureChecks.check(m, vocabularies.programmes(), map));
        }
        reviewLines.put(id, map.line("review_by"));
        return measure.filter(m -> faults.count() == before);
    }

    private MeasureDefinition definition(String id, YamlMap map, YamlValues values, MeasureExpressions expressions) {
        List<Example> examples =
                new ExampleReader(vocabularies.table(expressions.grain()), expressions.columns()).read(map);
        return new MeasureDefinition(
                id,
                version(map, values),
                family(map, values),
                programme(map),
                Texts.local(values, "title"),
                why(values),
                values.choice("kind", Kind.class),
                per(map, values),
                expressions.grain(),
                expressions.population(),
                expressions.denominator(),
                expressions.numerator(),
                Texts.local(values, "unit"),
                values.choice("better", Better.class),
                values.flag("case_mix"),
                minimum(values),
                values.flag("sensitive"),
                values.positive("change_limit"),
                expressions.codeLists(),
                amount(map, values),
                values.choice("basis", Basis.class),
                values.text("owner"),
                values.text("checked_by"),
                values.date("review_by"),
                changes(map),
                examples);
    }

    private String version(YamlMap map, YamlValues values) {
        String version = values.text("version");
        if (!version.isEmpty() && !VERSION.matcher(version).matches()) {
            map.fault("version", "a version has three numbers, for example 1.0.0", "correct the version");
        }
        return version;
    }

    private String family(YamlMap map, YamlValues values) {
        String family = values.text("family");
        List<String> known = vocabularies.families().stream().map(Family::id).toList();
        if (!family.isEmpty() && !known.contains(family)) {
            new YamlValues(map).notOneOf("family", known, Nearest.to(family, known));
        }
        return family;
    }

    private @Nullable String programme(YamlMap map) {
        String programme = map.scalar("programme").orElse(null);
        List<String> known =
                vocabularies.programmes().stream().map(Programme::id).toList();
        if (programme != null && !known.contains(programme)) {
            new YamlValues(map).notOneOf("programme", known, Nearest.to(programme, known));
        }
        return programme;
    }

    private static Why why(YamlValues values) {
        Optional<YamlMap> map = values.map("why");
        map.ifPresent(m -> m.onlyKeys(Set.of("nl", "en", "source")));
        return map.map(m -> new Why(Texts.local(m), new YamlValues(m).text("source")))
                .orElse(new Why(new LocalText("", ""), ""));
    }

    private static int per(YamlMap map, YamlValues values) {
        String per = values.text("per");
        if (SCALES.contains(per)) {
            return Integer.parseInt(per);
        }
        if (!per.isEmpty()) {
            map.fault("per", "one of 1, 1000, 10000 is expected", "correct the number");
        }
        return 1;
    }

    private static Minimum minimum(YamlValues values) {
        Optional<YamlMap> map = values.map("minimum");
        map.ifPresent(m -> m.onlyKeys(Set.of("denominator", "expected")));
        return map.map(YamlValues::new)
                .map(v -> new Minimum(v.positive("denominator"), v.positive("expected")))
                .orElse(new Minimum(java.math.BigDecimal.ONE, java.math.BigDecimal.ONE));
    }

    /** {@code none}, {@code numerator} (it is cents already) or cents per unit of the numerator. */
    private static Amount amount(YamlMap map, YamlValues values) {
        String amount = values.text("amount");
        if (CENTS.matcher(amount).matches()) {
            return new Amount(Amount.Conversion.FIXED, Long.parseLong(amount));
        }
        if (!amount.isEmpty() && !amount.equals("none") && !amount.equals("numerator")) {
            map.fault("amount", "none, numerator or a whole number of cents is expected", "correct the amount");
        }
        return new Amount(amount.equals("numerator") ? Amount.Conversion.NUMERATOR : Amount.Conversion.NONE, 0);
    }

    private static List<Change> changes(YamlMap map) {
        List<Change> changes = new ArrayList<>();
        for (YamlMap item : map.maps("changes")) {
            item.onlyKeys(Set.of("version", "date", "nl", "en"));
            YamlValues values = new YamlValues(item);
            changes.add(new Change(values.text("version"), values.date("date"), Texts.local(item)));
        }
        return changes;
    }
}
