package nl.mdzfactsheet.measure;

import java.io.Serializable;
import java.util.Comparator;
import nl.mdzfactsheet.patient.Unit;
import nl.mdzfactsheet.patient.Utf8Order;
import nl.mdzfactsheet.table.UnitLevel;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * A unit at a level.
 *
 * @param region null but at the level of regions
 * @param rhoId null above the level of RHOs
 * @param practiceAgb null above practice level
 */
record UnitKey(
        UnitLevel level,
        @Nullable String region,
        @Nullable String rhoId,
        @Nullable String practiceAgb) implements Serializable {

    static final UnitKey INSURER = new UnitKey(UnitLevel.INSURER, null, null, null);

    /** Insurer, then regions, then RHOs, then practices, each by id in byte order. */
    static final Comparator<UnitKey> ORDER = Comparator.comparing(UnitKey::level)
            .thenComparing(UnitKey::region, Comparator.nullsFirst(Utf8Order::compare))
            .thenComparing(UnitKey::rhoId, Comparator.nullsFirst(Utf8Order::compare))
            .thenComparing(UnitKey::practiceAgb, Comparator.nullsFirst(Utf8Order::compare));

    static UnitKey region(String region) {
        return new UnitKey(UnitLevel.REGION, region, null, null);
    }

    static UnitKey practice(Unit unit) {
        return new UnitKey(UnitLevel.PRACTICE, null, unit.rhoId(), unit.practiceAgb());
    }

    static UnitKey rho(String rhoId) {
        return new UnitKey(UnitLevel.RHO, null, rhoId, null);
    }

    /** Reads the unit columns of a row that {@link UnitLevels} made. */
    static UnitKey of(Row row) {
        return new UnitKey(
                UnitLevel.of(row.getAs(UnitLevels.LEVEL)),
                null,
                row.getAs(UnitLevels.RHO),
                row.getAs(UnitLevels.PRACTICE));
    }
}
