package nl.mdzfactsheet.fold;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.contract.ColumnContract;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.patient.ClaimTable;
import nl.mdzfactsheet.table.DeliveryEntry;
import nl.mdzfactsheet.table.DeliveryStore;
import nl.mdzfactsheet.table.FileAccount;

/**
 * What a quarantined line must be able to prove, besides what stands on it.
 *
 * @param columns columns of quarantined_line
 * @param files paths of the delivered files, by ordinal of the delivery and of the file
 * @param versions version of the contract of each claim table
 */
record QuarantinePlan(List<ColumnContract> columns, List<List<String>> files, Map<ClaimTable, String> versions)
        implements Serializable {

    static QuarantinePlan of(DeliveryStore store, Contracts contracts, List<String> deliveryIds) {
        List<List<String>> files = new ArrayList<>();
        for (String id : deliveryIds) {
            DeliveryEntry entry = store.find(id)
                    .orElseThrow(
                            () -> new IllegalStateException("An active delivery is in the ledger, " + id + " is not"));
            files.add(entry.files().stream().map(FileAccount::file).toList());
        }
        Map<ClaimTable, String> versions = new EnumMap<>(ClaimTable.class);
        for (ClaimTable table : ClaimTable.values()) {
            versions.put(
                    table, contracts.table(Layer.EXTRACT, table.tableName()).version());
        }
        return new QuarantinePlan(FoldColumns.of(contracts, QuarantinedLines.TABLE), files, versions);
    }
}
