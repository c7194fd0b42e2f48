package nl.mdzfactsheet.app;

import java.util.List;
import java.util.stream.Collectors;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.flow.Notice;
import nl.mdzfactsheet.publish.HeldPublication;
import nl.mdzfactsheet.publish.Jump;

/** What the operator reads about a publication that waits: which measures, by how much, where to look, what to do. */
final class HeldText {

    private static final int NAMED = 5;

    private HeldText() {}

    static Notice notice(HeldPublication held, String lang) {
        Reason reason = Reason.RESULT_JUMPS;
        String text = reason.text(lang) + ": " + measures(held.jumps(), lang) + "; " + next(held, lang);
        return new Notice(Notice.Kind.HELD, "published/" + held.year(), reason.code(), text);
    }

    private static String measures(List<Jump> jumps, String lang) {
        boolean dutch = lang.equals("nl");
        String named = jumps.stream()
                .limit(NAMED)
                .map(j -> j.measure() + " " + (j.percent().signum() > 0 ? "+" : "") + j.percent() + " % ("
                        + (dutch ? "grens " : "limit ") + j.limitPercent() + " %)")
                .collect(Collectors.joining(", "));
        int others = jumps.size() - NAMED;
        String rest = others <= 0 ? "" : (dutch ? " en nog " : " and ") + others + (dutch ? "" : " more");
        return named + rest;
    }

    private static String next(HeldPublication held, String lang) {
        return lang.equals("nl")
                ? "wacht op akkoord: bekijk " + held.report() + " en geef vrij met mdz approve --year " + held.year()
                        + ", daarna opnieuw mdz run; wat gepubliceerd is blijft staan"
                : "waits for approval: look at " + held.report() + " and release with mdz approve --year " + held.year()
                        + ", then mdz run again; what is published stays";
    }
}
