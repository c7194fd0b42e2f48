package nl.mdzfactsheet.fold;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.table.TableColumn;
import nl.mdzfactsheet.table.columns.ClaimEventColumns;
import nl.mdzfactsheet.table.mirror.TaskFiles;

/**
 * What a worker needs to know of the earlier output it builds on. Deliveries are numbered by their place among those of then and of now together.
 *
 * @param changed deliveries that came or went
 * @param then deliveries that counted then
 * @param now deliveries that count now
 * @param buckets buckets that have patients now
 * @param folder folder of the earlier output
 * @param tableColumn position of the claim table in a segment
 * @param idColumn position of declaratie_id
 * @param debitColumn position of debit
 */
record RefoldPlan(
        Set<Integer> changed,
        Set<Integer> then,
        Set<Integer> now,
        Set<Integer> buckets,
        String folder,
        int tableColumn,
        int idColumn,
        int debitColumn)
        implements Serializable {

    static RefoldPlan of(BaseFold base, Set<Integer> now, Set<Integer> buckets, TableContract claims) {
        return new RefoldPlan(
                base.changedPlaces(),
                base.placesOf(base.basis().deliveries()),
                now,
                buckets,
                base.output().folder().toString(),
                position(claims, ClaimEventColumns.TABLE_NO),
                position(claims, ClaimEventColumns.DECLARATIE_ID),
                position(claims, ClaimEventColumns.DEBIT));
    }

    private static int position(TableContract contract, TableColumn column) {
        return contract.columnNames().indexOf(column.name());
    }

    /** The same with the earlier files of a bucket where a task can read them. */
    RefoldPlan fetched(TaskFiles files, List<FoldTable> tables, int bucket) {
        if (buckets.contains(bucket)) {
            tables.forEach(table -> files.fetched(earlier(table.name(), bucket).toString()));
        }
        return new RefoldPlan(changed, then, now, buckets, files.path(folder), tableColumn, idColumn, debitColumn);
    }

    boolean isThen(int delivery) {
        return then.contains(delivery);
    }

    boolean isNow(int delivery) {
        return now.contains(delivery);
    }

    /** The file of a bucket in the earlier output; the patient-year of then is the finished one. */
    Path earlier(String table, int bucket) {
        String name = table.equals(FoldRows.PATIENT_YEAR_WORKING) ? FoldRows.PATIENT_YEAR : table;
        return Path.of(folder, name, FoldTable.fileName(bucket));
    }
}
