package nl.mdzfactsheet.reference;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Measures over net claim lines of the reporting year, whatever their coverage, at the unit of the line. */
final class LineMeasures {
    private final Tally tally;
    private final Units units;
    private final AboveMaximumTariff tariffs;
    private final int year;

    LineMeasures(Tally tally, Judge judge, int year) {
        this.tally = tally;
        this.units = judge.units();
        this.tariffs = judge.aboveMaximumTariff();
        this.year = year;
    }

    void add(CuratedPerson person, List<Detection> flags) {
        for (NetLine line : person.lines()) {
            if (line.inYear(year)) {
                addDenominators(line, units.ofLine(line, person));
            }
        }
        addRepeatedDiagnostics(person);
        for (Detection f : flags) {
            switch (f.detector()) {
                case "D1" -> tally.add("duplicate_lines", f.unit(), 1, 0);
                case "D5" -> tally.add("double_enrolment", f.unit(), 1, 0);
                case "D6" -> addExcess(f);
                default -> {}
            }
        }
    }

    private void addExcess(Detection f) {
        tally.add("above_maximum_amount", f.unit(), f.amountCents(), 0);
        if (f.table() == ClaimTable.ELD) {
            tally.add("eld_above_maximum_amount", f.unit(), f.amountCents(), 0);
        }
    }

    private void addDenominators(NetLine line, Unit unit) {
        if (line.table() != ClaimTable.FARMACIE) {
            tally.add("duplicate_lines", unit, 0, 1);
        }
        if (line.drug() != null) {
            addMedicine(line, unit);
        }
        if (line.isEnrolmentFee()) {
            tally.add("double_enrolment", unit, 0, 1);
        }
        OptionalLong limit = tariffs.limit(line);
        if (limit.isPresent()) {
            tally.add("above_maximum_amount", unit, 0, line.cents());
            if (line.table() == ClaimTable.ELD) {
                tally.add("eld_above_maximum_amount", unit, 0, line.cents());
            }
        }
    }

    private void addMedicine(NetLine line, Unit unit) {
        BigDecimal amount = BigDecimal.valueOf(line.line().quantity(), 2);
        BigDecimal ddd = ddd(line);
        if (line.atcStartsWith("A02BC")) {
            String prescriber =
                    line.table() == ClaimTable.FARMACIE ? line.line().practiceAgb() : null;
            boolean byGp = prescriber != null && prescriber.startsWith("01");
            tally.add("ppi_gp_share", unit, byGp ? amount : BigDecimal.ZERO, amount);
        }
        if (line.atcStartsWith("C10AA")) {
            boolean firstChoice = line.atcStartsWith("C10AA01", "C10AA05");
            tally.add("statin_first_choice", unit, firstChoice ? ddd : BigDecimal.ZERO, ddd);
        }
        boolean dry = line.form().equals("dpi") || line.form().equals("smi");
        if (line.atcStartsWith("R03") && (dry || line.form().equals("pmdi"))) {
            tally.add("dry_powder_share", unit, dry ? ddd : BigDecimal.ZERO, ddd);
        }
    }

    /** DDD of a medicine = quantity × DDD per unit, exact. */
    static BigDecimal ddd(NetLine line) {
        return line.drug() == null
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(line.line().quantity(), 2)
                        .multiply(line.drug().dddPerEenheid());
    }

    private void addRepeatedDiagnostics(CuratedPerson person) {
        Map<List<String>, List<NetLine>> byCode = new HashMap<>();
        person.lines().stream().filter(l -> l.table() == ClaimTable.ELD).forEach(l -> byCode.computeIfAbsent(
                        List.of(l.line().list(), l.line().code()), k -> new ArrayList<>())
                .add(l));
        for (List<NetLine> ofCode : byCode.values()) {
            ofCode.stream()
                    .filter(l -> l.inYear(year))
                    .forEach(l -> tally.addShare("eld_repeated", units.ofLine(l, person), repeats(l, ofCode)));
        }
    }

    /** Within 28 days after the previous line of the same code on an earlier day. */
    private static boolean repeats(NetLine line, List<NetLine> ofCode) {
        return ofCode.stream()
                .filter(o -> o.date().isBefore(line.date()))
                .anyMatch(o -> ChronoUnit.DAYS.between(o.date(), line.date()) <= 28);
    }
}
