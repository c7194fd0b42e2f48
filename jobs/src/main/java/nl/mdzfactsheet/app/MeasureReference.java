package nl.mdzfactsheet.app;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.measure.ReportedRho;
import nl.mdzfactsheet.table.ActiveDeliveries;
import nl.mdzfactsheet.table.SmallTable;

/** What the measures need of the reference tables, read from the snapshot of the intake. */
final class MeasureReference {

    private static final int CENTS_SCALE = 2;

    private final Path folder;
    private final Contracts contracts;

    /** @param ingest folder of the output of 10-ingest */
    MeasureReference(Path ingest, Contracts contracts) {
        this.folder = ingest.resolve(ActiveDeliveries.REFERENCE);
        this.contracts = contracts;
    }

    /** Every RHO with its region. */
    List<ReportedRho> rhos() {
        SmallTable rho = read("rho");
        int id = rho.index("rho_id");
        int region = rho.index("regio");
        return rho.rows().stream()
                .map(row -> new ReportedRho(row.get(id), row.get(region)))
                .toList();
    }

    /** Ceilings of a year in cents per executing AGB; empty when none were delivered. */
    SortedMap<String, Long> ceilings(int year) {
        SmallTable table = read("omzetplafonds");
        int agb = table.index("agb_uitvoerder");
        int of = table.index("jaar");
        int amount = table.index("plafond");
        SortedMap<String, Long> ceilings = new TreeMap<>();
        for (List<String> row : table.rows()) {
            if (row.get(of).equals(Integer.toString(year))) {
                long cents = new BigDecimal(row.get(amount))
                        .movePointRight(CENTS_SCALE)
                        .longValueExact();
                Long other = ceilings.put(row.get(agb), cents);
                if (other != null && other != cents) {
                    throw twoCeilings(row.get(agb), year);
                }
            }
        }
        return ceilings;
    }

    private static MdzException twoCeilings(String agb, int year) {
        return new MdzException(
                ExitCode.REFUSED,
                Reason.REFERENCE_OVERLAP,
                Location.of("omzetplafonds"),
                agb + " has two ceilings in " + year,
                "deliver omzetplafonds again with one row per organisation and year");
    }

    private SmallTable read(String table) {
        TableContract contract = contracts.table(Layer.EXTRACT, table);
        Path file = folder.resolve(table + ".csv");
        return Files.isRegularFile(file) ? SmallTable.read(file, contract) : new SmallTable(contract, List.of());
    }
}
