package nl.mdzfactsheet.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** D6: granted above the maximum tariff, with one cent of tolerance; the amount is what lies above the limit. */
final class AboveMaximumTariff implements Detector {
    private final ReferenceData reference;
    private final Units units;

    AboveMaximumTariff(ReferenceData reference, Units units) {
        this.reference = reference;
        this.units = units;
    }

    /** The limit in cents for the quantity of the line; empty when there is no tariff: not assessed. */
    OptionalLong limit(NetLine line) {
        Long tariff = reference.maxTariff(line.line());
        return tariff == null
                ? OptionalLong.empty()
                : OptionalLong.of(BigDecimal.valueOf(line.line().quantity(), 2)
                        .multiply(BigDecimal.valueOf(tariff))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact());
    }

    @Override
    public List<Detection> detect(CuratedPerson person, int year) {
        List<Detection> flags = new ArrayList<>();
        for (NetLine line : person.lines()) {
            OptionalLong limit = line.inYear(year) ? limit(line) : OptionalLong.empty();
            if (limit.isPresent() && line.cents() > limit.getAsLong() + 1) {
                flags.add(Detection.of("D6", line, units.ofLine(line, person), "max_cents=" + limit.getAsLong())
                        .withAmount(line.cents() - limit.getAsLong()));
            }
        }
        return flags;
    }
}
