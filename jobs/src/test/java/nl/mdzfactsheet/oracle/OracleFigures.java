package nl.mdzfactsheet.oracle;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Figures of the oracle as short texts: {@code numerator/denominator of persons}. */
final class OracleFigures {
    private final DuckOracle oracle;

    OracleFigures(DuckOracle oracle) {
        this.oracle = oracle;
    }

    String ofInsurer(String measure) throws SQLException {
        return at("insurer", measure).getOrDefault("", "no row");
    }

    /** By RHO (or region), at practice level by RHO and practice. */
    Map<String, String> at(String level, String measure) throws SQLException {
        Map<String, String> figures = new TreeMap<>();
        for (OracleRows.Measure m : oracle.measures()) {
            if (m.measureId().equals(measure) && m.level().equals(level)) {
                String practice = m.practiceAgb() == null ? "" : " " + m.practiceAgb();
                figures.put(
                        Objects.requireNonNullElse(m.rhoId(), "") + practice,
                        plain(m.numerator()) + "/" + plain(m.denominator()) + " of " + m.persons());
            }
        }
        return figures;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
