package nl.mdzfactsheet.app;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.mdzfactsheet.app.explain.UnitChosen;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.patient.Unit;
import nl.mdzfactsheet.table.ActiveDeliveries;
import nl.mdzfactsheet.table.SmallTable;
import nl.mdzfactsheet.table.StepOutput;
import picocli.CommandLine.Option;

/** Options that name a unit: nothing for the insurer, a region, an RHO, or a practice of an RHO. */
final class UnitOptions {

    @Option(names = "--rho", paramLabel = "RHO", descriptionKey = "unit-rho")
    private String rho = "";

    @Option(names = "--practice", paramLabel = "AGB", descriptionKey = "unit-practice")
    private String practice = "";

    @Option(names = "--region", paramLabel = "REGION", descriptionKey = "unit-region")
    private String region = "";

    /** Whether a unit was named. */
    boolean given() {
        return !rho.isEmpty() || !practice.isEmpty() || !region.isEmpty();
    }

    /** The unit that is meant; an RHO, practice or region that the reference tables of the version do not hold is a fault of usage. */
    UnitChosen chosen(StepOutput ingest, Contracts contracts) {
        if (!region.isEmpty()) {
            Set<String> rhos = rhosOf(ingest, contracts);
            if (!rho.isEmpty() || !practice.isEmpty() || rhos.isEmpty()) {
                throw ExplainCommand.usage("--region", "a region of the table rho, without --rho and --practice");
            }
            return UnitChosen.region(region, rhos);
        }
        if (rho.isEmpty()) {
            if (!practice.isEmpty()) {
                throw ExplainCommand.usage("--practice", "a practice together with --rho, its RHO or \"zonder RHO\"");
            }
            return UnitChosen.insurer();
        }
        if (!rho.equals(Unit.WITHOUT_RHO)
                && rows(ingest, contracts).stream().noneMatch(r -> r.get(0).equals(rho))) {
            throw ExplainCommand.usage("--rho", "an RHO of the table rho, or \"" + Unit.WITHOUT_RHO + "\"");
        }
        if (!practice.isEmpty() && !practice.equals(Unit.UNKNOWN_PRACTICE) && !isPractice(ingest, contracts)) {
            throw ExplainCommand.usage(
                    "--practice", "a practice of the table praktijken, or \"" + Unit.UNKNOWN_PRACTICE + "\"");
        }
        return UnitChosen.rho(rho, practice.isEmpty() ? null : practice);
    }

    private Set<String> rhosOf(StepOutput ingest, Contracts contracts) {
        Set<String> rhos = new LinkedHashSet<>();
        rows(ingest, contracts).stream().filter(r -> r.get(1).equals(region)).forEach(r -> rhos.add(r.get(0)));
        return rhos;
    }

    /** Id and region of every RHO. */
    private static List<List<String>> rows(StepOutput ingest, Contracts contracts) {
        SmallTable table = read("rho", ingest, contracts);
        int id = table.index("rho_id");
        int area = table.index("regio");
        return table.rows().stream().map(r -> List.of(r.get(id), r.get(area))).toList();
    }

    private boolean isPractice(StepOutput ingest, Contracts contracts) {
        SmallTable table = read("praktijken", ingest, contracts);
        int agb = table.index("agb_praktijk");
        return table.rows().stream().anyMatch(row -> row.get(agb).equals(practice));
    }

    private static SmallTable read(String table, StepOutput ingest, Contracts contracts) {
        return SmallTable.read(
                ingest.folder().resolve(ActiveDeliveries.REFERENCE).resolve(table + ".csv"),
                contracts.table(Layer.EXTRACT, table));
    }
}
