package nl.mdzfactsheet.report.book;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.mdzfactsheet.report.book.Look.Tone;

/** Codes of the tables in Dutch words. A code that is not in a list stands as it is. */
final class Words {

    /** What stands beside every hidden row. */
    static final String HIDDEN = "x (verborgen) [note 1]";

    private static final Map<String, String> LEVELS =
            Map.of("insurer", "Verzekeraar", "region", "Regio", "rho", "RHO", "practice", "Praktijk");

    private static final Map<String, String> SIGNALS = Map.of(
            "none", "binnen toeval",
            "attention_low", "▼ lager: aandacht",
            "attention_high", "▲ hoger: aandacht",
            "signal_low", "▼▼ lager: signaal",
            "signal_high", "▲▲ hoger: signaal",
            "", "niet beoordeeld");

    private static final Map<String, String> VERDICTS = Map.of(
            "better", "gunstiger",
            "worse", "ongunstiger",
            "as_expected", "zoals verwacht",
            "not_assessed", "niet beoordeeld");

    private static final Map<String, String> CHANGES = Map.of(
            "increase", "toename",
            "decrease", "afname",
            "no_demonstrable_change", "geen aantoonbare verandering",
            "not_assessed", "niet te toetsen",
            "not_applicable", "niet vergelijkbaar");

    private static final Map<String, String> TARGETS =
            Map.of("MET", "gehaald", "NOT_MET", "niet gehaald", "INCONCLUSIVE", "nog niet te zeggen");

    private static final Map<String, String> BETTER = Map.of("higher", "hoger", "lower", "lager", "none", "geen kant");

    private static final Map<String, String> REASONS = Map.of(
            "denominator_below_minimum", "te weinig gevallen [note 2]",
            "expected_below_minimum", "te weinig gevallen [note 2]",
            "expected_is_zero", "geen gevallen te verwachten",
            "denominator_is_zero", "geen gevallen",
            "unexplained_structural_differences", "praktijken verschillen te veel om er een uit te lichten",
            "unknown_rho", "RHO onbekend",
            "unknown_measure", "maat onbekend",
            "baseline_unknown", "uitgangswaarde onbekend");

    private static final Map<String, String> CLASSES = classes();
    private static final Map<String, String> DETECTORS = detectors();

    private Words() {}

    private static Map<String, String> classes() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("D2", "dubbel betaald kwartaal");
        words.put("D3", "samenloop van programma's");
        words.put("D8", "niet verzekerd of overleden");
        words.put("D9", "in behandeling bij de specialist");
        words.put("D10", "geen indicatie gevonden");
        words.put("D7", "geen spoor van zorg (no-show)");
        words.put("not_assessed", "niet te beoordelen");
        words.put("efficient", "geen signaal");
        return words;
    }

    private static Map<String, String> detectors() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("D1", "dubbele declaratieregel");
        words.put("D2", "ketenkwartaal dubbel betaald");
        words.put("D3", "samenloop van programma's");
        words.put("D4", "declaratie naast de keten");
        words.put("D5", "dubbel inschrijftarief");
        words.put("D6", "boven het maximumtarief");
        words.put("D7", "kwartaal zonder spoor van zorg (no-show)");
        words.put("D8", "niet verzekerd of overleden");
        words.put("D9", "in behandeling bij de specialist");
        words.put("D10", "geen indicatie gevonden");
        return words;
    }

    static String level(String code) {
        return LEVELS.getOrDefault(code, code);
    }

    static String signal(String code) {
        return SIGNALS.getOrDefault(code, code);
    }

    static Tone tone(String signal) {
        if (signal.startsWith("signal")) {
            return Tone.SIGNAL;
        }
        return signal.startsWith("attention") ? Tone.ATTENTION : Tone.PLAIN;
    }

    /** The arrows of a signal alone; empty when there is none. */
    static String mark(String signal) {
        String words = signal(signal);
        return tone(signal) == Tone.PLAIN ? "" : words.substring(0, words.indexOf(' '));
    }

    static String verdict(String code) {
        return VERDICTS.getOrDefault(code, code);
    }

    static String change(String code) {
        return CHANGES.getOrDefault(code, code);
    }

    static String target(String code) {
        return TARGETS.getOrDefault(code, code);
    }

    static String better(String code) {
        return BETTER.getOrDefault(code, code);
    }

    static String waterfallClass(String code) {
        return CLASSES.getOrDefault(code, code);
    }

    static String detector(String code) {
        return DETECTORS.getOrDefault(code, code);
    }

    /** Why a row has no figure, or what to bear in mind; empty when there is nothing to say. */
    static String remark(NamedRow row) {
        if (row.hidden()) {
            return HIDDEN;
        }
        String reason = row.text("status_reason");
        if (!reason.isEmpty()) {
            return REASONS.getOrDefault(reason, reason);
        }
        return "";
    }

    /** Codes with their meaning, for the dictionary. */
    static Map<String, Map<String, String>> lists() {
        Map<String, Map<String, String>> lists = new LinkedHashMap<>();
        lists.put("Signaal (detector)", DETECTORS);
        lists.put("Klasse van de waterval", CLASSES);
        return lists;
    }
}
