package nl.mdzfactsheet.reference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** D5: enrolment fees of several practices in one quarter, or the same fee of one practice twice. */
final class DoubleEnrolment implements Detector {
    private final Units units;

    DoubleEnrolment(Units units) {
        this.units = units;
    }

    @Override
    public List<Detection> detect(CuratedPerson person, int year) {
        TreeMap<Quarter, List<NetLine>> fees = person.lines().stream()
                .filter(NetLine::isEnrolmentFee)
                .collect(Collectors.groupingBy(NetLine::quarter, TreeMap::new, Collectors.toList()));
        List<Detection> flags = new ArrayList<>();
        fees.forEach((q, ofQuarter) -> {
            if (q.year() == year && isDouble(ofQuarter)) {
                NetLine rightful = rightful(ofQuarter, fees.getOrDefault(q.plus(-1), List.of()));
                ofQuarter.stream()
                        .filter(f -> !f.equals(rightful))
                        .forEach(f -> flags.add(Detection.of("D5", f, units.ofLine(f, person), rightful.id())));
            }
        });
        return flags;
    }

    private static boolean isDouble(List<NetLine> fees) {
        Set<String> codes = new HashSet<>();
        boolean sameCodeTwice = false;
        for (NetLine fee : fees) {
            sameCodeTwice |= !codes.add(
                    practice(fee) + "/" + fee.line().list() + "/" + fee.line().code());
        }
        return sameCodeTwice || practices(fees).size() > 1;
    }

    private static NetLine rightful(List<NetLine> fees, List<NetLine> before) {
        Set<String> loyal = practices(before);
        List<NetLine> continued =
                fees.stream().filter(f -> loyal.contains(practice(f))).toList();
        return (continued.isEmpty() ? fees : continued)
                .stream().min(NetLine.BY_DATE).orElseThrow();
    }

    private static Set<String> practices(List<NetLine> fees) {
        return fees.stream().map(DoubleEnrolment::practice).collect(Collectors.toSet());
    }

    private static String practice(NetLine fee) {
        return Objects.requireNonNullElse(fee.line().practiceAgb(), "");
    }
}
