package nl.mdzfactsheet.benchmark;

import java.nio.file.Path;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.table.ParquetRowReader;
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
        long latest = NONE;
        try (ParquetRowReader rows = ParquetRowReader.open(Path.of(file), column)) {
            while (rows.next()) {
                latest = Math.max(latest, rows.number(0));
            }
        }
        return latest;
    }
}
