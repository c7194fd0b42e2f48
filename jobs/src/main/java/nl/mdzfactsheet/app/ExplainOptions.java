package nl.mdzfactsheet.app;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.mdzfactsheet.app.explain.Subject;
import nl.mdzfactsheet.definition.Definitions;
import nl.mdzfactsheet.definition.Programme;
import nl.mdzfactsheet.patient.Detector;
import nl.mdzfactsheet.patient.Quarter;
import nl.mdzfactsheet.patient.WaterfallClass;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Options that say what is explained. Every text is checked against a closed list before anything is read or written. */
final class ExplainOptions {

    private static final Pattern VERSION = Pattern.compile("v[1-9]\\d{0,5}");
    private static final Pattern PSEUDONYM = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})Q([1-4])");
    private static final List<String> DETECTORS =
            Arrays.stream(Detector.values()).map(Detector::name).toList();
    private static final List<String> CLASSES =
            Arrays.stream(WaterfallClass.values()).map(WaterfallClass::word).toList();

    @Option(names = "--of", paramLabel = "VERSION", descriptionKey = "explain-version")
    private String version = "";

    @ArgGroup(multiplicity = "1")
    private Asked asked = new Asked();

    @Option(names = "--programme", paramLabel = "P", descriptionKey = "explain-programme")
    private String programme = "";

    @Option(names = "--denominator", descriptionKey = "explain-denominator")
    private boolean denominator;

    @Option(names = "--quarter", paramLabel = "YYYYQn", descriptionKey = "explain-quarter")
    private String quarter = "";

    /** What is explained: exactly one of these. */
    private static final class Asked {
        @Option(names = "--measure", paramLabel = "M", descriptionKey = "explain-measure")
        private @Nullable String measure;

        @Option(names = "--detector", paramLabel = "D", descriptionKey = "explain-detector")
        private @Nullable String detector;

        @Option(names = "--waterfall", paramLabel = "CLASS", descriptionKey = "explain-waterfall")
        private @Nullable String waterfall;

        @Option(names = "--patient", paramLabel = "ID", descriptionKey = "explain-patient")
        private @Nullable String patient;
    }

    /** The version asked for; empty for the one that counts. */
    String version() {
        return version;
    }

    /** The person whose attribution is asked for, a pseudonym; null when a figure is explained. */
    @Nullable
    String patient() {
        return asked.patient;
    }

    /** The quarter of the person; only when there is one. */
    Quarter quarter() {
        Matcher parts = QUARTER.matcher(quarter);
        if (!parts.matches()) {
            throw ExplainCommand.usage("--quarter", "a quarter of the year, for example 2025Q3");
        }
        return new Quarter(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    /** What can be refused without opening the home. */
    void check(int year) {
        checkAttribution(year);
        checkVersion(version);
        if (asked.detector != null && !DETECTORS.contains(asked.detector)) {
            throw ExplainCommand.usage("--detector", "one of " + String.join(", ", DETECTORS));
        }
        if (asked.waterfall != null && !CLASSES.contains(asked.waterfall)) {
            throw ExplainCommand.usage("--waterfall", "one of " + String.join(", ", CLASSES));
        }
        if (asked.waterfall == null && !programme.isEmpty()) {
            throw ExplainCommand.usage("--programme", "used with --waterfall only");
        }
        if (asked.measure == null && denominator) {
            throw ExplainCommand.usage("--denominator", "used with --measure only");
        }
    }

    /** Refuses what cannot be a version; empty is the one that counts. */
    static void checkVersion(String version) {
        if (!version.isEmpty() && !VERSION.matcher(version).matches()) {
            throw ExplainCommand.usage("--of", "v and the number of a published version, for example v1");
        }
    }

    /** The value of --patient is never repeated: it may be anything, also a citizen service number. */
    private void checkAttribution(int year) {
        if (asked.patient == null) {
            if (!quarter.isEmpty()) {
                throw ExplainCommand.usage("--quarter", "used with --patient only");
            }
            return;
        }
        if (!PSEUDONYM.matcher(asked.patient).matches()) {
            throw ExplainCommand.usage("--patient", "a pseudonym of 32 characters 0-9 and a-f, as in verzekerde_id");
        }
        if (quarter().year() != year) {
            throw ExplainCommand.usage("--quarter", "a quarter of the year of --year, for example " + year + "Q3");
        }
    }

    /** What the checked options mean with these definitions. */
    Subject subject(Definitions definitions) {
        if (asked.measure != null) {
            return new Subject.OfMeasure(ExplainCommand.measure(definitions, asked.measure), denominator);
        }
        if (asked.detector != null) {
            return new Subject.OfDetector(asked.detector);
        }
        List<String> programmes =
                definitions.programmes().stream().map(Programme::id).toList();
        if (!programmes.contains(programme)) {
            throw ExplainCommand.usage("--programme", "one of the programmes " + String.join(", ", programmes));
        }
        return new Subject.OfClass(programme, String.valueOf(asked.waterfall));
    }
}
