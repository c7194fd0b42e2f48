package nl.mdzfactsheet.measure;

import java.util.Comparator;
import nl.mdzfactsheet.patient.Utf8Order;
import nl.mdzfactsheet.table.UnitLevel;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * A unit at a level.
 *
 * @param rhoId null for the insurer
 * @param practiceAgb null above practice level
 */
record UnitKey(
        UnitLevel level, @Nullable String rhoId, @Nullable String practiceAgb) {

    static final UnitKey INSURER = new UnitKey(UnitLevel.INSURER, null, null);

    /** Insurer, then RHOs, then practices, each by id in byte order. */
    static final Comparator<UnitKey> ORDER = Comparator.comparing(UnitKey::level)
            .thenComparing(UnitKey::rhoId, Comparator.nullsFirst(Utf8Order::compare))
            .thenComparing(UnitKey::practiceAgb, Comparator.nullsFirst(Utf8Order::compare));

    static UnitKey rho(String rhoId) {
        return new UnitKey(UnitLevel.RHO, rhoId, null);
    }

    /** Reads the unit columns of a row that {@link UnitLevels} made. */
    static UnitKey of(Row row) {
        return new UnitKey(
                UnitLevel.of(row.getAs(UnitLevels.LEVEL)), row.getAs(UnitLevels.RHO), row.getAs(UnitLevels.PRACTICE));
    }
}
