package nl.mdzfactsheet.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.table.StoredTable;
import nl.mdzfactsheet.table.columns.ClaimEventColumns;
import org.apache.spark.api.java.function.Function;

/** The task that reads the latest datum_toekenning out of a claim segment, days since 1970-01-01. */
final class LatestGrant implements Function<String, Long> {

    private static final long serialVersionUID = 1L;

    /** Of a segment without lines. */
    static final long NONE = Long.MIN_VALUE;

    private final TableContract column;

    LatestGrant(TableContract claimEvent) {
        this.column = claimEvent.withColumns(claimEvent.columns().stream()
                .filter(c -> c.name().equals(ClaimEventColumns.GRANTED_DAY.name()))
                .toList());
    }

    @Override
    public Long call(String file) {
        AtomicLong latest = new AtomicLong(NONE);
        new StoredTable(column, List.of(Path.of(file))).rows(row -> {
            if (row.value(ClaimEventColumns.GRANTED_DAY.name()) instanceof Long day) {
                latest.accumulateAndGet(day, Math::max);
            }
        });
        return latest.get();
    }
}
