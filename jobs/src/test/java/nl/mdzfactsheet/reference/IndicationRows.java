package nl.mdzfactsheet.reference;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.mdzfactsheet.reference.ReferenceRows.Indicatie;

/** Which net lines match a row of the table indicaties, and whether a row is met. */
final class IndicationRows {
    private IndicationRows() {}

    static boolean anyMet(List<Indicatie> rows, CuratedPerson person, Predicate<NetLine> counted) {
        List<NetLine> lines = person.lines().stream().filter(counted).toList();
        return rows.stream().anyMatch(row -> isMet(row, lines));
    }

    static boolean isMet(Indicatie row, List<NetLine> lines) {
        return matching(row, lines).count() >= row.minimum();
    }

    static Stream<NetLine> matching(Indicatie row, List<NetLine> lines) {
        return lines.stream().filter(l -> matches(row, l));
    }

    /** Code prefix of the row's kind, and the code list and specialism where the row gives them. */
    static boolean matches(Indicatie row, NetLine l) {
        boolean listFits = row.list() == null || row.list().equals(l.line().list());
        boolean specialismFits =
                row.specialism() == null || row.specialism().equals(l.line().specialism());
        return listFits && specialismFits && codeFits(row, l);
    }

    private static boolean codeFits(Indicatie row, NetLine l) {
        return switch (row.soort()) {
            case "atc" -> l.drug() != null && l.atc().startsWith(row.prefix());
            case "diagnose" -> {
                String diagnosis = l.line().diagnosis();
                yield diagnosis != null && diagnosis.startsWith(row.prefix());
            }
            default -> l.line().code().startsWith(row.prefix());
        };
    }
}
