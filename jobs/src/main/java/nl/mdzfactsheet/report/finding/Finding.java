package nl.mdzfactsheet.report.finding;

import java.util.List;

/**
 * One thing that stands out, in words.
 *
 * @param kind how sure it is, or what it rests on
 * @param measure the measure it is about
 * @param headline name of the measure
 * @param facts what was seen, and where
 * @param sure how sure it is
 * @param next whom to talk to about what
 */
public record Finding(Kind kind, String measure, String headline, List<String> facts, String sure, String next) {

    /** What a finding rests on. */
    public enum Kind {
        SIGNAL,
        AGREEMENT,
        CHANGE,
        GOOD,
        ATTENTION,
        POTENTIAL;

        /** Key of its word. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Finding {
        facts = List.copyOf(facts);
    }
}
