package nl.mdzfactsheet.publish;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the manifest of a version says beside its files.
 *
 * @param year reporting year
 * @param runId short identity of the run
 * @param runDate run date, ISO
 * @param standPer latest datum_toekenning of the active lines, ISO
 * @param completeness share of the claims of the year that is in, {@code ""} when it cannot be told
 * @param definitionsHash hash of definitions and settings
 * @param definitions name of the copy of the definitions in the store of the home
 * @param codeVersion version of the program
 * @param inputs the active deliveries
 * @param steps key of the output of every step behind it, by step: where explain finds the tables again
 * @param clock when it is published: the only clock in a publication
 */
public record PublishFacts(
        int year,
        String runId,
        String runDate,
        String standPer,
        String completeness,
        String definitionsHash,
        String definitions,
        String codeVersion,
        List<Input> inputs,
        Map<String, String> steps,
        Clock clock) {

    /**
     * An active delivery.
     *
     * @param delivery delivery id
     * @param sha256 hash of its content
     */
    public record Input(String delivery, String sha256) {}

    public PublishFacts {
        inputs = List.copyOf(inputs);
        steps = new TreeMap<>(steps);
    }
}
