package nl.mdzfactsheet.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.table.ActiveDeliveries;
import nl.mdzfactsheet.table.SmallTable;
import nl.mdzfactsheet.table.StepOutput;

/** The earlier years whose figures a factsheet needs: the year before, and the base years of agreements; as far as the deliveries hold them whole. */
public final class EarlierYears {

    private EarlierYears() {}

    /**
     * @param ingest output of 10-ingest
     * @param contracts contracts of the extract tables
     * @param year reporting year
     */
    public static SortedSet<Integer> needed(StepOutput ingest, Contracts contracts, int year) {
        SortedSet<Integer> years = new TreeSet<>();
        years.add(year - 1);
        for (Agreement agreement : Agreement.of(agreements(ingest, contracts), year)) {
            if (agreement.baseYear() < year) {
                years.add(agreement.baseYear());
            }
        }
        CoveredYears covered = new CoveredYears(ActiveDeliveries.read(ingest.folder()), year);
        years.removeIf(y -> !covered.comparable(y, false));
        return years;
    }

    /** The reference table afspraken, empty when it was not delivered. */
    static SmallTable agreements(StepOutput ingest, Contracts contracts) {
        TableContract contract = contracts.table(Layer.EXTRACT, "afspraken");
        Path file = ingest.folder().resolve(ActiveDeliveries.REFERENCE).resolve("afspraken.csv");
        return Files.isRegularFile(file) ? SmallTable.read(file, contract) : new SmallTable(contract, List.of());
    }
}
