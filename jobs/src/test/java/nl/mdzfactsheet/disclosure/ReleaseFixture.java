package nl.mdzfactsheet.disclosure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.contract.TableContract.Role;

/** Small releases for tests of report and publish; lives here because nobody else can construct one. */
public final class ReleaseFixture {

    private static final Contracts CONTRACTS = Contracts.load(DefinitionSource.shipped());

    private ReleaseFixture() {}

    /** A release with empty tables, the quality rows given, and one RHO, {@code R1}. */
    public static Release withQuality(List<List<String>> quality) {
        Map<String, ReleasedTable> insurer = new LinkedHashMap<>();
        Map<String, ReleasedTable> own = new LinkedHashMap<>();
        for (String table : Release.UNIT_TABLES) {
            insurer.put(table, table(CONTRACTS.table(Layer.RESULT, table), List.of()));
        }
        for (String table : Release.RHO_TABLES) {
            own.put(table, table(CONTRACTS.table(Layer.RESULT, table), List.of()));
        }
        own.put(Release.CHANGES, table(CONTRACTS.table(Layer.RESULT, Release.CHANGES), List.of()));
        for (String table : Release.INSURER_TABLES) {
            insurer.put(table, table(CONTRACTS.table(Layer.RESULT, table), List.of()));
        }
        insurer.put("quality", table(CONTRACTS.table(Layer.RESULT, "quality"), quality));
        ProtectedFiles detections = new ProtectedFiles(CONTRACTS.table(Layer.RESULT, "detections"), List.<Path>of());
        ReleasedTable log = table(CONTRACTS.table(Layer.RESULT, "disclosure_log"), List.of());
        return new Release(
                insurer,
                List.of(new RhoRelease("R1", "RHO Een", own)),
                Map.of("measure_results", table(CONTRACTS.table(Layer.RESULT, "measure_results"), List.of())),
                new Release.Restricted(detections, log));
    }

    /**
     * What one RHO may see, from rows given as cells by column; a column that is not given is empty, a table that is not given has no rows.
     *
     * @param rows rows by name of the table
     */
    public static RhoRelease rho(String id, String name, Map<String, List<Map<String, String>>> rows) {
        Map<String, ReleasedTable> own = new LinkedHashMap<>();
        for (String table : Release.RHO_TABLES) {
            TableContract contract = CONTRACTS.table(Layer.RESULT, table);
            own.put(
                    table,
                    table(
                            contract,
                            rows.getOrDefault(table, List.of()).stream()
                                    .map(row -> contract.columnNames().stream()
                                            .map(c -> row.getOrDefault(c, ""))
                                            .toList())
                                    .toList()));
        }
        return new RhoRelease(id, name, own);
    }

    /** The same release with every figure hidden, as the gate writes it when nothing else passes. */
    public static RhoRelease withoutFigures(RhoRelease rho) {
        return rho.withoutFigures();
    }

    /** A release with tables of the insurer, and no RHO. */
    public static Release insurer(Map<String, List<Map<String, String>>> rows) {
        Map<String, ReleasedTable> tables = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(Release.UNIT_TABLES);
        names.addAll(Release.INSURER_TABLES);
        names.forEach(t -> tables.put(t, filled(t, rows.getOrDefault(t, List.of()))));
        ProtectedFiles detections = new ProtectedFiles(CONTRACTS.table(Layer.RESULT, "detections"), List.<Path>of());
        ReleasedTable log = table(CONTRACTS.table(Layer.RESULT, "disclosure_log"), List.of());
        return new Release(tables, List.of(), Map.of(), new Release.Restricted(detections, log));
    }

    private static ReleasedTable filled(String name, List<Map<String, String>> rows) {
        TableContract contract = CONTRACTS.table(Layer.RESULT, name);
        return table(
                contract,
                rows.stream()
                        .map(r -> contract.columnNames().stream()
                                .map(c -> r.getOrDefault(c, ""))
                                .toList())
                        .toList());
    }

    /** A table with columns of one's own. */
    public static ReleasedTable table(List<nl.mdzfactsheet.contract.ColumnContract> columns, List<List<String>> rows) {
        return table(new TableContract("test", Layer.RESULT, "1", Role.NONE, true, "", "", columns), rows);
    }

    private static ReleasedTable table(TableContract contract, List<List<String>> rows) {
        return new ReleasedTable(
                Tier.INSURER, contract, rows.stream().map(ReleasedRow::new).toList());
    }
}
