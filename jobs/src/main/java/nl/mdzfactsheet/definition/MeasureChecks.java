package nl.mdzfactsheet.definition;

import java.math.BigDecimal;
import java.util.List;
import nl.mdzfactsheet.definition.MeasureDefinition.Amount;
import nl.mdzfactsheet.definition.MeasureDefinition.Example;
import nl.mdzfactsheet.definition.MeasureDefinition.Kind;
import nl.mdzfactsheet.definition.yaml.YamlMap;

/** What the keys of a measure must have to do with each other, and whether its examples come out. */
final class MeasureChecks {

    private MeasureChecks() {}

    static void check(MeasureDefinition measure, List<Programme> programmes, YamlMap map) {
        if (measure.owner().equals(measure.checkedBy())) {
            map.fault("checked_by", "nobody checks their own definition", "name another role than the owner");
        }
        if (measure.changes().isEmpty() || !measure.changes().get(0).version().equals(measure.version())) {
            map.fault(
                    "changes",
                    "the first change leads to version " + measure.version(),
                    "describe what changed, newest first");
        }
        if (measure.caseMix() && (measure.grain() != Grain.PATIENT_YEAR || measure.kind() == Kind.RATIO_OF_SUMS)) {
            map.fault("case_mix", "case-mix needs persons: grain patient_year and a count", "set case_mix: false");
        }
        if (measure.amount().conversion() == Amount.Conversion.NUMERATOR && measure.kind() != Kind.RATIO_OF_SUMS) {
            map.fault("amount", "only a ratio_of_sums has cents in its numerator", "write none or cents per unit");
        }
        checkProgramme(measure, programmes, map);
        measure.examples().forEach(example -> checkExample(measure, example, map));
        checkNearMiss(measure, map);
    }

    private static void checkProgramme(MeasureDefinition measure, List<Programme> programmes, YamlMap map) {
        String programme = measure.programme();
        if (programme != null && !measure.id().endsWith("_" + programme)) {
            map.fault("programme", "the id of a measure of one programme ends in _" + programme, "rename the file");
        }
        for (Programme other : programmes) {
            if (programme == null && measure.id().endsWith("_" + other.id())) {
                map.fault(
                        "programme",
                        "the id says that the measure is about " + other.id() + ", the key programme does not",
                        "add programme: " + other.id() + ", or rename the file");
            }
        }
    }

    private static void checkExample(MeasureDefinition measure, Example example, YamlMap map) {
        Contribution found = Contribution.of(measure, example.row()::get);
        compare(map, example, "numerator", example.numerator(), found.numerator());
        compare(map, example, "denominator", example.denominator(), found.denominator());
        if (measure.kind() == Kind.PROPORTION && found.numerator().compareTo(found.denominator()) > 0) {
            at(
                    map,
                    example,
                    "numerator",
                    "the row is in the numerator and not in the denominator of a proportion",
                    "repeat the denominator in the numerator");
        }
    }

    private static void compare(YamlMap map, Example example, String key, BigDecimal expected, BigDecimal found) {
        if (expected.compareTo(found) != 0) {
            at(
                    map,
                    example,
                    key,
                    "the example expects " + expected.toPlainString() + ", the expressions give "
                            + found.toPlainString(),
                    "correct the expression or the example");
        }
    }

    /** Examples that all count show little: one row counts, one near miss does not. */
    private static void checkNearMiss(MeasureDefinition measure, YamlMap map) {
        boolean hit = measure.examples().stream().anyMatch(e -> e.numerator().signum() != 0);
        boolean miss = measure.examples().stream().anyMatch(e -> e.numerator().signum() == 0);
        if (!hit || !miss) {
            map.fault(
                    "examples",
                    "at least one row that counts in the numerator and one that does not are expected",
                    "add the missing row");
        }
    }

    private static void at(YamlMap map, Example example, String key, String rule, String next) {
        map.faults().add(map.file(), example.line(), key, rule, next);
    }
}
