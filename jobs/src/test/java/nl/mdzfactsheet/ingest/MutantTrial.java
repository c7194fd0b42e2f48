package nl.mdzfactsheet.ingest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import nl.mdzfactsheet.contract.ColumnContract;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.contract.TableContract.Role;
import nl.mdzfactsheet.contract.ValueFormat;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.ingest.Draft.Fate;
import nl.mdzfactsheet.ingest.Draft.Row;
import nl.mdzfactsheet.ingest.StoredRows.Quarantined;
import nl.mdzfactsheet.table.DeliveryEntry;
import nl.mdzfactsheet.table.DeliveryStore;
import nl.mdzfactsheet.table.FileAccount;
import nl.mdzfactsheet.table.Home;
import nl.mdzfactsheet.table.Settings;
import nl.mdzfactsheet.table.Settings.Bounds;
import nl.mdzfactsheet.table.Settings.Limits;
import nl.mdzfactsheet.table.StepStore;
import nl.mdzfactsheet.table.Tally;
import org.jspecify.annotations.Nullable;

/** Offers one mutant after another to the intake and holds what became of it against what the fault did. */
final class MutantTrial {

    private static final List<String> TABLES = List.of(
            "huisartsenzorg",
            "mdz",
            "farmacie",
            "eld",
            "msz",
            "paramedisch",
            "mdz_contacten",
            "verzekerden",
            "praktijken",
            "prestaties",
            "tarieven",
            "rho_praktijken");
    private static final Set<ValueFormat> TELLING = Set.of(
            ValueFormat.ID,
            ValueFormat.PSEUDONYM,
            ValueFormat.MONEY,
            ValueFormat.AGB,
            ValueFormat.SERVICE_DATE,
            ValueFormat.GRANT_DATE,
            ValueFormat.TEXT);
    private static final int TELLING_LENGTH = 6;

    private final Path folder;
    private final Contracts contracts;
    private final int files;
    private final Settings settings;
    private final List<String> failures = new ArrayList<>();
    private String name = "";
    private int mutants;
    private int refused;
    private int loaded;
    private long rows;
    private long quarantinedRows;
    private long cents;
    private long lost;

    /** @param files number of tables in a delivery, the faulty one among them */
    MutantTrial(Path folder, Contracts contracts, int files) {
        this.files = files;
        this.folder = folder;
        this.contracts = contracts;
        BigDecimal all = BigDecimal.ONE;
        this.settings =
                new Settings(Set.of(3311, 101), "key-1", "nl", new Limits(all, all, all, all), Bounds.standard(), 1);
    }

    String figures() {
        return mutants + " mutants: " + refused + " refused, " + loaded + " loaded with " + rows + " rows and " + cents
                + " cents, of which " + quarantinedRows + " rows in quarantine; lost " + lost;
    }

    long lost() {
        return lost;
    }

    /** What went wrong, empty when nothing did. */
    List<String> attempt(int number, Mutation mutation, long seed) throws IOException {
        failures.clear();
        mutants++;
        Random random = new Random(seed);
        List<Sheet> all = TABLES.stream()
                .map(t -> Sheet.of(contracts.table(Layer.EXTRACT, t), random))
                .toList();
        List<Sheet> fit = all.stream().filter(mutation.where()).toList();
        Sheet chosen = fit.get(random.nextInt(fit.size()));
        List<Sheet> sheets = new ArrayList<>(all);
        Collections.rotate(sheets, -Math.max(0, all.indexOf(chosen) - files + 1));
        List<Draft> drafts =
                sheets.stream().limit(files).map(s -> new Draft(s, random)).toList();
        Draft draft = drafts.get(sheets.indexOf(chosen));
        name = number + " " + mutation.name() + " in " + chosen.contract().name();
        mutation.fault().accept(draft);
        Path root = Files.createDirectory(folder.resolve("m" + number));
        Home home = new Home(root.resolve("home"));
        offer(root.resolve("inbox"), drafts);
        IngestOutcome outcome =
                new IngestStage(home, settings, contracts).run(root.resolve("inbox"), LocalDate.of(2026, 1, 15));
        judge(home, outcome, drafts, draft);
        assertSilent(home, outcome, drafts);
        StepStore.delete(root);
        return List.copyOf(failures);
    }

    private static void offer(Path inbox, List<Draft> drafts) {
        TestDelivery delivery = new TestDelivery(inbox, "mutant");
        for (Draft draft : drafts) {
            List<Row> delivered = draft.delivered();
            delivery.file(draft.sheet().contract().name(), draft.path, draft.bytes(), delivered.size());
            delivery.totals(sum(delivered, true), sum(delivered, false));
            delivery.resource(r -> bend(draft, r));
            draft.descriptor.accept(delivery);
        }
        Path offered = delivery.offer();
        drafts.forEach(d -> d.afterwards.accept(offered));
    }

    private static void bend(Draft draft, ObjectNode resource) {
        draft.sidecar.accept(resource);
    }

    private static long sum(List<Row> rows, boolean debit) {
        return rows.stream()
                .filter(r -> r.debit() == debit)
                .mapToLong(Row::cents)
                .sum();
    }

    private void judge(Home home, IngestOutcome outcome, List<Draft> drafts, Draft faulty) {
        List<DeliveryEntry> entries = new DeliveryStore(home).loaded();
        if (entries.isEmpty()) {
            refused++;
            check(faulty.mustRefuse || faulty.mayRefuse, "refused: " + outcome.messages("en"));
            check(!outcome.refusals().isEmpty(), "refused without a reason");
            List<Reason> reasons =
                    outcome.refusals().stream().map(Finding::reason).toList();
            boolean named = faulty.refusals.isEmpty() || reasons.stream().anyMatch(faulty.refusals::contains);
            check(named, "refused for " + reasons + ", not " + faulty.refusals);
            return;
        }
        loaded++;
        check(!faulty.mustRefuse, "loaded, and should be refused for " + faulty.refusals);
        check(outcome.refusals().isEmpty(), "loaded and refused");
        StoredRows stored = new StoredRows(home, new DeliveryStore(home).folder(entries.get(0)), contracts);
        Map<Integer, Map<Long, String>> claims = stored.claims();
        Map<String, Map<Long, Quarantined>> quarantined = stored.quarantined();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            Map<Long, Quarantined> out = quarantined.getOrDefault(draft.path, Map.of());
            if (draft.sheet().claims()) {
                judgeClaims(draft, claims.getOrDefault(i, Map.of()), out);
            } else {
                judgeOthers(draft, stored(stored, draft), out);
            }
            judgeAccount(draft, out, entries.get(0).files().get(i));
        }
    }

    private static List<String> stored(StoredRows stored, Draft draft) {
        Role role = draft.sheet().contract().role();
        return switch (role) {
            case PERSONS -> stored.insured();
            case CONTACTS -> stored.contacts();
            default -> stored.reference(draft.sheet().contract());
        };
    }

    /** Line by line. */
    private void judgeClaims(Draft draft, Map<Long, String> stored, Map<Long, Quarantined> out) {
        List<Row> delivered = draft.delivered();
        for (Row row : delivered) {
            String found = stored.get(row.line());
            boolean both = found != null && out.containsKey(row.line());
            boolean neither = found == null && !out.containsKey(row.line());
            check(!both, "line " + row.line() + " is loaded and in quarantine");
            lose(neither, row);
            judgeRow(draft, row, found, out.get(row.line()));
        }
        check(stored.size() + out.size() == delivered.size(), "other lines than were delivered");
    }

    private void judgeRow(Draft draft, Row row, @Nullable String found, @Nullable Quarantined out) {
        if (found != null && row.cells() != null) {
            check(found.equals(TypedRow.of(draft.sheet(), row.cells())), "line " + row.line() + " is stored otherwise");
        }
        check(row.fate() != Fate.KEPT || found != null, "line " + row.line() + " was right and is not loaded");
        check(row.fate() != Fate.LOST || out != null, "line " + row.line() + " was wrong and is not in quarantine");
        judgeReason(row, out);
    }

    private void judgeReason(Row row, @Nullable Quarantined out) {
        if (out != null && !row.reasons().isEmpty()) {
            check(
                    row.reasons().stream().anyMatch(r -> r.code().equals(out.reason())),
                    "line " + row.line() + " is in quarantine for " + out.reason());
        }
    }

    /** Tables that are stored without line numbers: as sets with repetition. */
    private void judgeOthers(Draft draft, List<String> stored, Map<Long, Quarantined> out) {
        List<String> rest = new ArrayList<>(stored);
        List<Row> delivered = draft.delivered();
        for (Row row : delivered) {
            Quarantined gone = out.get(row.line());
            if (gone == null) {
                check(row.fate() != Fate.LOST, "line " + row.line() + " was wrong and is not in quarantine");
                lose(row.cells() == null ? rest.isEmpty() : !rest.remove(TypedRow.of(draft.sheet(), row.cells())), row);
            } else {
                check(row.fate() != Fate.KEPT, "line " + row.line() + " was right and is in quarantine");
                judgeReason(row, gone);
            }
        }
        check(stored.size() + out.size() == delivered.size(), "other rows than were delivered");
    }

    private void judgeAccount(Draft draft, Map<Long, Quarantined> out, FileAccount account) {
        List<Row> delivered = draft.delivered();
        Tally read = new Tally(delivered.size(), sum(delivered, true), sum(delivered, false));
        check(account.read().equals(read), "the ledger says " + account.read() + ", delivered was " + read);
        check(account.balances(), "the ledger does not balance");
        long lines =
                account.quarantined().values().stream().mapToLong(Tally::lines).sum();
        check(lines == out.size(), "the ledger counts other rows in quarantine");
        long gone = out.values().stream().mapToLong(Quarantined::cents).sum();
        long debit = account.quarantined().values().stream()
                .mapToLong(t -> t.debitCents() + t.creditCents())
                .sum();
        check(gone == debit, "the ledger counts other cents in quarantine");
        rows += delivered.size();
        quarantinedRows += out.size();
        cents += read.debitCents() + read.creditCents();
    }

    /** No message, report, ledger or log file tells a value; the store itself and reference tables hold them. */
    private void assertSilent(Home home, IngestOutcome outcome, List<Draft> drafts) throws IOException {
        StringBuilder said = new StringBuilder();
        for (String language : List.of("nl", "en")) {
            outcome.messages(language).forEach(m -> said.append(m).append('\n'));
        }
        try (Stream<Path> files = Files.walk(home.root())) {
            for (Path file : files.filter(MutantTrial::tells).toList()) {
                said.append(Files.readString(file, StandardCharsets.UTF_8)).append('\n');
            }
        }
        for (Finding finding : outcome.refusals()) {
            check(finding.message("nl").contains("Volgende stap: "), "a message without a next step");
        }
        String text = said.toString();
        for (Draft draft : drafts) {
            draft.sheet().rows().forEach(r -> silent(text, draft, r));
            draft.values.stream().filter(v -> v.length() > 2 * TELLING_LENGTH).forEach(v -> silent(text, v));
        }
    }

    private void silent(String text, Draft draft, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            ColumnContract column = draft.sheet().contract().columns().get(i);
            if (TELLING.contains(column.format()) && cells.get(i).length() >= TELLING_LENGTH) {
                silent(text, cells.get(i));
            }
        }
    }

    private void silent(String text, String value) {
        check(!text.contains(value), "a message tells a value");
    }

    private static boolean tells(Path file) {
        String path = file.toString();
        boolean data = path.contains("/reference/") || path.contains("/dictionary/") || path.contains("/protected/");
        return Files.isRegularFile(file)
                && !data
                && !path.endsWith(".parquet")
                && !path.endsWith(".crc")
                && (path.endsWith(".json") || path.endsWith(".txt") || path.endsWith(".csv") || path.endsWith(".log"));
    }

    private void lose(boolean gone, Row row) {
        lost += gone ? 1 : 0;
        check(!gone, "line " + row.line() + " is lost");
    }

    private void check(boolean right, String otherwise) {
        if (!right) {
            failures.add(name + ": " + otherwise);
        }
    }
}
