package nl.mdzfactsheet.oracle;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables beside the measures: ceilings of first-line diagnostics and the RHO monitor. Money in cents. */
public final class OwnTableRows {
    private OwnTableRows() {}

    /**
     * A turnover ceiling of first-line diagnostics and what was granted.
     *
     * @param agbUitvoerder executing AGB
     * @param year reporting year
     * @param ceilingCents the ceiling
     * @param grantedCents net amount of eld lines in the year
     * @param aboveCents what lies above the ceiling, 0 when nothing does
     */
    public record EldCeiling(String agbUitvoerder, int year, long ceilingCents, long grantedCents, long aboveCents) {}

    /**
     * What lies above a ceiling, at the unit of the requesting practice.
     *
     * @param agbUitvoerder executing AGB
     * @param rhoId RHO of the unit, or {@code zonder RHO}
     * @param practiceAgb practice of the unit, or {@code onbekende praktijk}
     * @param passedOnCents the parts of lines above the ceiling
     */
    public record EldPassedOn(String agbUitvoerder, String rhoId, String practiceAgb, long passedOnCents) {}

    /**
     * An indicator of an RHO.
     *
     * @param rhoId RHO
     * @param indicator what is counted
     * @param value six decimals, null without data
     * @param norm six decimals, null where there is none
     * @param status OK or NOT_APPLICABLE
     */
    public record RhoMonitor(
            String rhoId,
            String indicator,
            @Nullable BigDecimal value,
            @Nullable BigDecimal norm,
            String status) {}

    static List<EldCeiling> eldCeilings(Connection connection) throws SQLException {
        return OracleQuery.of(
                connection,
                "SELECT agb_uitvoerder, year, ceiling_cents, granted_cents, above_cents FROM eld_ceiling ORDER BY ALL",
                r -> new EldCeiling(r.getString(1), r.getInt(2), r.getLong(3), r.getLong(4), r.getLong(5)));
    }

    static List<EldPassedOn> eldPassedOn(Connection connection) throws SQLException {
        return OracleQuery.of(
                connection,
                "SELECT agb_uitvoerder, rho_id, practice_agb, passed_on_cents FROM eld_passed_on ORDER BY ALL",
                r -> new EldPassedOn(r.getString(1), r.getString(2), r.getString(3), r.getLong(4)));
    }

    static List<RhoMonitor> rhoMonitor(Connection connection) throws SQLException {
        return OracleQuery.of(
                connection,
                "SELECT rho_id, indicator, value, norm, status FROM rho_monitor ORDER BY rho_id, indicator",
                r -> new RhoMonitor(
                        r.getString(1), r.getString(2), r.getBigDecimal(3), r.getBigDecimal(4), r.getString(5)));
    }
}
