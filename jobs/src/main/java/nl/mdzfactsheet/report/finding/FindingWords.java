package nl.mdzfactsheet.report.finding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.report.finding.Finding.Kind;
import nl.mdzfactsheet.report.result.Comparison;
import nl.mdzfactsheet.report.result.Flags;
import nl.mdzfactsheet.report.result.PageSource;
import nl.mdzfactsheet.report.result.Practice;
import nl.mdzfactsheet.report.result.ResultRow;
import nl.mdzfactsheet.report.text.DisplayName;
import nl.mdzfactsheet.report.text.MeasureWords;
import nl.mdzfactsheet.report.text.PageTexts;
import nl.mdzfactsheet.statistics.Potential;

/** The sentences of a finding. */
final class FindingWords {

    private static final int NAMED = 3;
    private static final String PROXY = "claims_proxy";

    private final PageSource source;
    private final PageTexts texts;

    FindingWords(PageSource source) {
        this.source = source;
        this.texts = source.texts();
    }

    /**
     * A signal or attention.
     *
     * @param own true when the RHO itself is flagged
     * @param practices the flagged practices
     */
    Finding flagged(Kind kind, ResultRow rho, boolean own, Map<Practice, ResultRow> practices) {
        List<String> facts = new ArrayList<>();
        if (own) {
            facts.add(place(rho));
        }
        if (!practices.isEmpty()) {
            facts.add(texts.say(
                    practices.size() == 1 ? "finding.practice" : "finding.practices",
                    "count",
                    Integer.toString(practices.size()),
                    "side",
                    side(practices.values().iterator().next())));
        }
        ResultRow surest = own ? rho : practices.values().iterator().next();
        return finding(kind, rho, facts, sure(surest), next(kind, rho, practices));
    }

    private static String sureKey(ResultRow row) {
        return Flags.signal(row) ? "finding.sure.signal" : "finding.sure.attention";
    }

    private String sure(ResultRow row) {
        boolean adjusted = row.is("funnel_adjusted", "yes");
        String side = Flags.neutral(row) ? " " + texts.say("finding.neutral") : "";
        return texts.say(sureKey(row)) + (adjusted ? " " + texts.say("finding.sure.adjusted") : "") + side;
    }

    private String side(ResultRow row) {
        return texts.say(Flags.high(row) ? "finding.high" : "finding.low");
    }

    /** Where the RHO lies: against what was expected, or against all practices together. */
    private String place(ResultRow rho) {
        MeasureWords measure = words(rho);
        String value = measure.valueInWords(rho.number("value", BigDecimal.ZERO));
        if (Comparison.caseMix(rho)) {
            BigDecimal ratio = rho.number("oe_ratio", BigDecimal.ONE);
            String percent = source.numbers()
                    .decimal(ratio.subtract(BigDecimal.ONE).movePointRight(2).abs(), 0);
            String key = ratio.compareTo(BigDecimal.ONE) >= 0 ? "finding.rho.more" : "finding.rho.less";
            return texts.say(key, "value", value, "percent", percent);
        }
        String target = Comparison.target(List.of(rho)).map(measure::value).orElse("");
        return texts.say("finding.rho.value", "value", value, "target", target);
    }

    private String next(Kind kind, ResultRow rho, Map<Practice, ResultRow> practices) {
        String proxy = rho.is("basis", PROXY) ? texts.say("finding.proxy") : "";
        if (practices.isEmpty()) {
            return texts.say("finding.next.rho") + proxy;
        }
        List<Map.Entry<Practice, ResultRow>> order = Flags.inOrder(practices);
        List<String> named = new ArrayList<>();
        order.stream().limit(NAMED).forEach(e -> named.add(counted(e.getKey(), e.getValue())));
        if (order.size() > NAMED) {
            named.add(texts.say("finding.more", "count", Integer.toString(order.size() - NAMED)));
        }
        return texts.say(
                        kind == Kind.GOOD ? "finding.next.good" : "finding.next.practices",
                        "practices",
                        String.join("; ", named))
                + proxy;
    }

    /** A practice with what was counted in it. */
    private String counted(Practice practice, ResultRow row) {
        MeasureWords measure = words(row);
        BigDecimal numerator = row.number("numerator", BigDecimal.ZERO);
        BigDecimal denominator = row.number("denominator", BigDecimal.ZERO);
        String value = measure.value(row.number("value", BigDecimal.ZERO));
        return DisplayName.inSentence(practice.name()) + ": " + measure.counted(numerator, denominator) + " (" + value
                + ")";
    }

    /** A demonstrable change for the worse. */
    Finding worsened(ResultRow rho) {
        MeasureWords measure = words(rho);
        String key = rho.is("change_verdict", "increase") ? "finding.increase" : "finding.decrease";
        List<String> facts = List.of(texts.say(
                key,
                "before",
                measure.value(rho.number("previous_value", BigDecimal.ZERO)),
                "now",
                measure.valueInWords(rho.number("value", BigDecimal.ZERO))));
        String proxy = rho.is("basis", PROXY) ? texts.say("finding.proxy") : "";
        return finding(
                Kind.CHANGE, rho, facts, texts.say("finding.sure.change"), texts.say("finding.next.change") + proxy);
    }

    /** An agreement that was not met. */
    Finding notMet(ResultRow agreement) {
        String id = agreement.text("measure_id");
        MeasureWords measure = source.measure(id);
        BigDecimal target = agreement.number("target", BigDecimal.ZERO);
        List<String> facts = List.of(texts.say(
                "finding.agreement",
                "direction",
                texts.word("direction", agreement.text("direction")),
                "target",
                measure.value(target),
                "result",
                measure.valueInWords(agreement.number("result", BigDecimal.ZERO))));
        String practices = DisplayName.of(agreement.text("practices_contributing_most"), "");
        String next = practices.isEmpty()
                ? texts.say("finding.next.agreement")
                : texts.say("finding.next.agreement.practices", "practices", practices);
        return new Finding(Kind.AGREEMENT, id, measure.title(), facts, texts.say("finding.sure.agreement"), next + ".");
    }

    /** The largest sum to be gained; no signal. */
    Finding potential(ResultRow rho, Map<Practice, ResultRow> practices) {
        MeasureWords measure = words(rho);
        Map<String, Double> gains = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        practices.forEach((practice, row) -> {
            double gain = row.number("potential", BigDecimal.ZERO).doubleValue();
            if (gain > 0) {
                gains.put(practice.agb(), gain);
                names.put(practice.agb(), DisplayName.inSentence(practice.name()));
            }
        });
        List<String> half = Potential.halfOfIt(gains).stream()
                .map(agb -> names.getOrDefault(agb, agb))
                .toList();
        List<String> named = new ArrayList<>(half.subList(0, Math.min(NAMED, half.size())));
        if (half.size() > NAMED) {
            named.add(texts.say("finding.more", "count", Integer.toString(half.size() - NAMED)));
        }
        BigDecimal euros = rho.number("potential_eur", BigDecimal.ZERO).setScale(0, RoundingMode.HALF_UP);
        List<String> facts =
                List.of(texts.say("finding.potential", "euros", source.numbers().wholeEuro(euros)));
        String proxy = rho.is("basis", PROXY) ? texts.say("finding.proxy") : "";
        String next = named.isEmpty()
                ? texts.say("finding.next.rho")
                : texts.say("finding.next.potential", "practices", texts.list(named));
        return new Finding(
                Kind.POTENTIAL,
                measure.id(),
                measure.title(),
                facts,
                texts.say("finding.sure.potential"),
                next + proxy + ".");
    }

    private Finding finding(Kind kind, ResultRow rho, List<String> facts, String sure, String next) {
        MeasureWords measure = words(rho);
        return new Finding(kind, measure.id(), measure.title(), facts, sure, next + ".");
    }

    private MeasureWords words(ResultRow row) {
        return source.measure(row.text("measure_id"));
    }
}
