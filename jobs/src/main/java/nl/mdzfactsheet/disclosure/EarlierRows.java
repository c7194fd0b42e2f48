package nl.mdzfactsheet.disclosure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.disclosure.block.Block;
import nl.mdzfactsheet.disclosure.rule.Counts;
import nl.mdzfactsheet.table.Home;
import nl.mdzfactsheet.table.Sha256;
import nl.mdzfactsheet.table.SmallTable;

/**
 * What versions published before told a recipient. A row hidden then stays hidden; one shown then is known; one whose counts changed by less than the minimum count since is hidden now, for the difference
 * would tell of fewer people than that. Versions are never changed, so they are the ledger. A version of the same figures tells nothing new.
 */
final class EarlierRows {

    private static final String FILE = "factsheet_data.csv";
    private static final String MANIFEST = "manifest.json";

    private final Home home;
    private final TableContract contract;
    private final BigDecimal minimum;

    EarlierRows(Home home, TableContract contract, int minimumCount) {
        this.home = home;
        this.contract = contract;
        this.minimum = BigDecimal.valueOf(minimumCount);
    }

    /** What the versions of a year and of the one before hold, for the hash of a release. */
    List<String> identity(int year) {
        List<String> identity = new ArrayList<>();
        for (int each : List.of(year - 1, year)) {
            versions(each).forEach(v -> identity.add(Sha256.ofFile(v.resolve(MANIFEST))));
        }
        return identity;
    }

    private List<Path> versions(int year) {
        Path folder = home.published(year);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(p -> p.getFileName().toString().matches("v[1-9][0-9]{0,8}"))
                    .filter(p -> Files.isRegularFile(p.resolve(MANIFEST)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows that a recipient got in the last version of other figures; empty when there is none. */
    Optional<SmallTable> latest(int year, String folder, String runId) {
        return versions(year).stream()
                .sorted(Comparator.comparingInt(EarlierRows::number).reversed())
                .map(v -> v.resolve(folder).resolve(FILE))
                .filter(Files::isRegularFile)
                .map(this::read)
                .filter(t ->
                        t.rows().stream().noneMatch(r -> cell(t, r, "run_id").equals(runId)))
                .findFirst();
    }

    private static int number(Path version) {
        return Integer.parseInt(version.getFileName().toString().substring(1));
    }

    /**
     * Tells a block what its readers know of a year.
     *
     * @param folder folder of the recipient below a version
     * @param runId identity of the present figures
     * @param unitColumn column that names the unit: practice_agb or rho_id
     */
    void tell(Block block, int year, String folder, String runId, String unitColumn) {
        for (Path version : versions(year)) {
            Path file = version.resolve(folder).resolve(FILE);
            if (Files.isRegularFile(file)) {
                SmallTable table = read(file);
                table.rows().stream()
                        .filter(r -> !cell(table, r, "run_id").equals(runId))
                        .forEach(r -> tell(block, table, r, unitColumn));
            }
        }
    }

    private SmallTable read(Path file) {
        return SmallTable.read(file, contract);
    }

    private void tell(Block block, SmallTable table, List<String> row, String unitColumn) {
        String measure = cell(table, row, "measure_id");
        String unit = cell(table, row, unitColumn);
        String numerator = cell(table, row, "numerator");
        String denominator = cell(table, row, "denominator");
        if (numerator.isEmpty() || denominator.isEmpty()) {
            block.hide(measure, unit);
            return;
        }
        Counts now = block.counts(measure, unit);
        BigDecimal change = now.numerator()
                .subtract(new BigDecimal(numerator))
                .abs()
                .max(now.denominator().subtract(new BigDecimal(denominator)).abs())
                .max(rest(now.numerator(), now.denominator())
                        .subtract(rest(new BigDecimal(numerator), new BigDecimal(denominator)))
                        .abs());
        if (change.signum() == 0) {
            block.know(measure, unit);
        } else if (change.compareTo(minimum) < 0) {
            block.hide(measure, unit);
        }
    }

    private static BigDecimal rest(BigDecimal numerator, BigDecimal denominator) {
        return denominator.subtract(numerator);
    }

    private static String cell(SmallTable table, List<String> row, String column) {
        return row.get(table.index(column));
    }
}
