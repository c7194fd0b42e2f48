package nl.mdzfactsheet.disclosure;

import static nl.mdzfactsheet.disclosure.OneRho.PROPORTION;
import static nl.mdzfactsheet.disclosure.OneRho.RATE;
import static nl.mdzfactsheet.disclosure.OneRho.agb;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.disclosure.ledger.ReleaseLedger;
import nl.mdzfactsheet.disclosure.rule.Thresholds;
import nl.mdzfactsheet.disclosure.written.ToldBefore;
import nl.mdzfactsheet.disclosure.written.WrittenFilesAudit;
import nl.mdzfactsheet.table.Home;
import nl.mdzfactsheet.table.SmallTable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two versions of a random RHO: what was decided of each passes the audit of the files, which shares no code with it, so that no folder has to be written with less in it. */
class DecidedThenAuditedTest {

    private static final TableContract LOG = OneRho.CONTRACTS.table(Layer.RESULT, "disclosure_log");
    private static final int PRACTICES = 7;

    @TempDir
    Path folder = Path.of(".");

    @Test
    void whatIsDecidedPassesTheAuditInBothVersions() throws IOException {
        versions(0, 3);
    }

    @Test
    @Tag("verify")
    void moreOfThem() throws IOException {
        versions(3, 30);
    }

    private void versions(int from, int to) throws IOException {
        int earlier = 0;
        int shown = 0;
        for (int seed = from; seed < to; seed++) {
            Random random = new Random(20260700 + seed);
            Path home = folder.resolve("home" + seed);
            Drawn drawn = new Drawn(random);
            publish(home, audited(home, drawn.rho(home, "run1"), "run1", seed), "run1");
            drawn.change(random);
            Judgement second = audited(home, drawn.rho(home, "run2"), "run2", seed);
            String rows = second.rhos().getOrDefault("R1", Map.of()).values().stream()
                    .flatMap(t -> t.rows().stream())
                    .map(r -> String.join(",", r.cells()))
                    .reduce("", (a, b) -> a + "\n" + b);
            earlier += rows.split("EARLIER", -1).length - 1;
            shown += rows.split(",OK", -1).length - 1;
        }
        assertThat(earlier).as("rows of an earlier version").isPositive();
        assertThat(shown).as("rows shown").isGreaterThan(20);
    }

    /** Counts of an RHO, and how they move. */
    private static final class Drawn {
        private final String[] without;
        private final long[][] small = new long[PRACTICES][];
        private final long[][] large = new long[PRACTICES][];
        private final long[][] traceless = new long[PRACTICES][];
        private final long[][] efficient = new long[PRACTICES][];

        Drawn(Random random) {
            without = new String[random.nextInt(4)];
            for (int i = 0; i < without.length; i++) {
                without[i] = agb(PRACTICES - 1 - i);
            }
            for (int i = 0; i < PRACTICES; i++) {
                small[i] = new long[] {random.nextInt(30), 40 + random.nextInt(160)};
                large[i] = new long[] {100 + random.nextInt(60), 300 + random.nextInt(100)};
                traceless[i] = lines(random.nextInt(60));
                efficient[i] = lines(60 + random.nextInt(80));
            }
        }

        private static long[] lines(long quarters) {
            return new long[] {quarters, (quarters + 1) / 2};
        }

        void change(Random random) {
            for (int i = 0; i < PRACTICES; i++) {
                small[i] = new long[] {small[i][0] + move(random), small[i][1] + 40 + move(random)};
                large[i] = new long[] {large[i][0] + move(random), large[i][1]};
                traceless[i] = lines(traceless[i][0] + move(random));
                efficient[i] = lines(efficient[i][0] + move(random));
            }
        }

        private static int move(Random random) {
            return switch (random.nextInt(4)) {
                case 0 -> random.nextInt(10);
                case 1 -> 10 + random.nextInt(30);
                default -> 0;
            };
        }

        OneRho rho(Path home, String run) {
            OneRho rho = new OneRho(home, run)
                    .without(without)
                    .measure("small", PROPORTION, small)
                    .measure("large", RATE, large)
                    .waterfall("DM2", "D7", traceless)
                    .waterfall("DM2", "efficient", efficient);
            for (String measure : List.of("small", "large")) {
                for (int i = 0; i < PRACTICES; i++) {
                    rho.set(measure, agb(i), "value", "");
                }
                rho.set(measure, "", "value", "");
            }
            return rho;
        }
    }

    /** What was decided, written as the report writes it; nothing of it is in doubt. */
    private Judgement audited(Path home, OneRho rho, String run, int seed) throws IOException {
        Path report = folder.resolve("report" + seed + run);
        Judgement judged = rho.judge();
        for (String directory : List.of("insurer", "protected", "rho/R1")) {
            Files.createDirectories(report.resolve(directory));
        }
        insurer(rho, "measure_results", report.resolve("insurer/factsheet_data.csv"));
        insurer(rho, "waterfall", report.resolve("insurer/waterfall_data.csv"));
        insurer(rho, "detection_counts", report.resolve("insurer/detection_counts_data.csv"));
        judged.log().write(report.resolve("protected/disclosure_log_data.csv"));
        Path own = report.resolve("rho/R1");
        judged.rhos().getOrDefault("R1", Map.of()).forEach((name, table) -> {
            switch (name) {
                case "measure_results" -> cells(table).write(own.resolve("factsheet_data.csv"));
                case "detection_counts" -> people(table, own.resolve("detections_excel-nl.csv"));
                default -> people(table, own.resolve(name + "_excel-nl.csv"));
            }
        });
        ToldBefore before = ToldBefore.of(new ReleaseLedger(new Home(home).ledger()), LOG, 2025, run);
        assertThat(new WrittenFilesAudit(report, Thresholds.load(DefinitionSource.shipped()), before)
                        .rho("rho/R1", "R1")
                        .doubts())
                .as("seed %d, %s", seed, run)
                .isEmpty();
        return judged;
    }

    private static void insurer(OneRho rho, String table, Path file) {
        TableContract result = OneRho.CONTRACTS.table(Layer.RESULT, table);
        new SmallTable(
                        result,
                        rho.candidates(table).rows().stream()
                                .map(r -> r.subList(0, result.columns().size()))
                                .toList())
                .write(file);
    }

    private static SmallTable cells(ReleasedTable table) {
        return new SmallTable(
                table.contract(), table.rows().stream().map(ReleasedRow::cells).toList());
    }

    private static void people(ReleasedTable table, Path file) {
        StringBuilder text = new StringBuilder("\uFEFF")
                .append(String.join(";", table.contract().columnNames()))
                .append('\n');
        table.rows().forEach(r -> text.append(String.join(";", r.cells()).replace('.', ','))
                .append('\n'));
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void publish(Path home, Judgement judged, String run) {
        LedgerDraft draft = new LedgerDraft();
        draft.add("rho R1", "rho/R1", judged.rhos().getOrDefault("R1", Map.of()));
        Path report = home.resolve("published");
        List<ReleasedRow> log =
                judged.log().rows().stream().map(ReleasedRow::new).toList();
        draft.write(report.resolve(ReleaseLedger.REPORT_FOLDER), new ReleasedTable(Tier.PROTECTED, LOG, log));
        new ReleaseLedger(new Home(home).ledger()).add(report, 2025, 1, run, "content " + run);
    }
}
