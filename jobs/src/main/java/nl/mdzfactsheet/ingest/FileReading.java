package nl.mdzfactsheet.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipException;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.ingest.DeliveredFile.Message;
import nl.mdzfactsheet.ingest.DeliveredRecords.Strays;
import nl.mdzfactsheet.ingest.QuarantineSpill.Fault;
import nl.mdzfactsheet.patient.ClaimTable;
import nl.mdzfactsheet.table.FileAccount;
import nl.mdzfactsheet.table.Settings.Limits;
import nl.mdzfactsheet.table.Tally;
import org.jspecify.annotations.Nullable;

/** Reads one file once: every record is accepted or quarantined, counted in lines and cents, and at the end held against what the descriptor says. */
final class FileReading {

    private final IntakeRules rules;
    private final DeliveredFile file;
    private final TableContract contract;
    private final Period period;
    private final Staging staging;
    private final CodeNumbers codes = new CodeNumbers();
    private final ServiceDays days;
    private final @Nullable Pseudonymiser pseudonymiser;

    private final Amounts read = new Amounts();
    private final Amounts accepted = new Amounts();
    private final Map<Reason, Amounts> quarantined = new EnumMap<>(Reason.class);
    private final Map<Reason, Found> fatal = new EnumMap<>(Reason.class);
    private long linesRead;

    /** The first line, and the number of lines, for which a delivery must be refused. */
    private static final class Found {
        private final long line;
        private final @Nullable String column;
        private long lines;

        Found(long line, @Nullable String column) {
            this.line = line;
            this.column = column;
        }
    }

    FileReading(IntakeRules rules, DeliveredFile file, Period period, Staging staging) {
        this.rules = rules;
        this.file = file;
        this.contract = rules.contract(file);
        this.period = period;
        this.staging = staging;
        this.days = new ServiceDays(period);
        this.pseudonymiser = pseudonymiser(rules, file);
    }

    /** A file with citizen service numbers never comes here without a key. */
    private static @Nullable Pseudonymiser pseudonymiser(IntakeRules rules, DeliveredFile file) {
        return file.citizenNumbers()
                ? Objects.requireNonNull(rules.key(), "no pseudonym key").pseudonymiser()
                : null;
    }

    /** Reads the content of the file as stored. */
    FileResult read(InputStream stored) throws Refusal {
        try (InputStream in = open(stored)) {
            return file.message() == null ? readCsv(in) : readMessage(in, file.message());
        } catch (ExpansionGuard.Exceeded e) {
            throw refusal(Reason.EXPANSION_LIMIT, after(linesRead), e);
        } catch (ZipException | EOFException e) {
            throw refusal(Reason.GZIP_DAMAGED, after(linesRead), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InputStream open(InputStream stored) {
        return file.path().toLowerCase(Locale.ROOT).endsWith(".gz")
                ? new ExpansionGuard(
                        new GzipMembers(stored), file.bytes(), rules.settings().bounds())
                : stored;
    }

    private FileResult readCsv(InputStream in) throws IOException, Refusal {
        CsvRecords rows = new CsvRecords(in, file, rules.settings().bounds().maxRecordCharacters());
        try {
            List<String> header =
                    CsvHeader.read(rows, file, rules.settings().bounds().maxColumns());
            ColumnPlan plan = ColumnPlan.of(contract, header, file);
            rows.expect(plan.fields());
            return read(rows, plan);
        } finally {
            done(rows);
        }
    }

    /** The rows of a message have the columns of the contract, in its order. */
    private FileResult readMessage(InputStream in, Message message) throws IOException, Refusal {
        MessageRecords rows = new MessageRecords(in, file, rules.layout(message));
        try {
            return read(rows, ColumnPlan.of(contract, contract.columnNames(), file));
        } finally {
            done(rows);
        }
    }

    private void done(DeliveredRecords rows) {
        linesRead = rows.linesRead();
        if (pseudonymiser != null) {
            pseudonymiser.forget();
        }
    }

    private FileResult read(DeliveredRecords rows, ColumnPlan plan) throws IOException, Refusal {
        RowCheck check = new RowCheck(contract, plan, rules.parseRules(file), period);
        FreeTextWatch watch = new FreeTextWatch(plan);
        KeptLine kept = new KeptLine(file.encoding(), check.personField(), pseudonymiser);
        try (RowSink sink = sink(plan);
                QuarantineSpill quarantine = new QuarantineSpill(staging.quarantine(file))) {
            while (rows.next()) {
                watch.look(rows);
                sort(rows, check, sink, new Quarantine(quarantine, kept));
            }
        }
        List<Refusal> refusals = refusals(rows.strays());
        refusals.addAll(rows.refusals());
        refusals.addAll(watch.refusals(file));
        return new FileResult(account(plan, rows.listed()), refusals, codes, days);
    }

    /** Where faulty rows go, and what is kept of them. */
    private record Quarantine(QuarantineSpill spill, KeptLine kept) {}

    private void sort(DeliveredRecords rows, RowCheck check, RowSink sink, Quarantine quarantine) throws IOException {
        Reason reason = check.check(rows);
        long cents = check.cents(rows);
        boolean debit = check.debit(rows);
        read.add(cents, debit);
        if (reason == null) {
            accepted.add(cents, debit);
            if (pseudonymiser != null) {
                rows.replace(check.personField(), pseudonymiser.of((int) check.person(rows)));
            }
            sink.accept(rows, check.values());
        } else if (reason.outcome() == Reason.Outcome.REFUSE) {
            fatal.computeIfAbsent(reason, r -> new Found(rows.line(), check.faultColumn())).lines++;
        } else {
            quarantined.computeIfAbsent(reason, r -> new Amounts()).add(cents, debit);
            String kept = quarantine.kept().of(rows, reason, check.person(rows));
            quarantine.spill().add(rows, new Fault(reason, check.faultColumn(), kept), cents, debit);
        }
    }

    private RowSink sink(ColumnPlan plan) throws IOException {
        return switch (contract.role()) {
            case CLAIMS -> new ClaimSink(contract, plan, codes, days, spills(tableNo()));
            case PERSONS -> new InsuredSink(contract, plan, spills(0));
            case CONTACTS -> new ContactSink(contract, plan, spills(0));
            case REFERENCE, NONE -> new ReferenceSink(contract, plan, staging.reference(file.table()));
        };
    }

    private Spills spills(int table) throws IOException {
        return new Spills(staging.spills(file), rules.settings().buckets(), table, file.number());
    }

    @SuppressWarnings("EnumOrdinal") // the number in the store
    private int tableNo() {
        return ClaimTable.named(file.table()).ordinal();
    }

    private List<Refusal> refusals(Strays strays) {
        List<Refusal> refusals = new ArrayList<>();
        fatal.forEach((reason, found) -> refusals.add(
                new Refusal(reason, new Location(file.path(), found.line, found.column), Counted.lines(found.lines))));
        if (read.lines() == 0 && !contract.emptyAllowed()) {
            refusals.add(refusal(Reason.NO_ROWS, Phrase.NONE, null));
        }
        if (!strays.explain(file.rowCount(), read.lines())) {
            long rows = read.lines() - strays.beside() + strays.leftOut();
            refusals.add(refusal(Reason.ROW_COUNT_MISMATCH, Phrase.figures("rowCount", file.rowCount(), rows), null));
        }
        Tally totals = read.tally();
        compare(refusals, "debitTotalCents", file.debitTotalCents(), totals.debitCents());
        compare(refusals, "creditTotalCents", file.creditTotalCents(), totals.creditCents());
        Amounts notation = quarantined.get(Reason.DECIMAL_NOTATION);
        Limits limits = rules.settings().limits();
        if (notation != null && Limits.exceeds(notation.lines(), read.lines(), limits.otherDecimalNotationShare())) {
            Phrase share = Counted.share(notation.lines(), read.lines(), limits.otherDecimalNotationShare());
            refusals.add(refusal(Reason.OTHER_DECIMAL_NOTATION, share, null));
        }
        return refusals;
    }

    private void compare(List<Refusal> refusals, String total, @Nullable Long declared, long found) {
        if (declared != null && declared != found) {
            refusals.add(refusal(Reason.CONTROL_TOTAL_MISMATCH, Phrase.figures(total, declared, found), null));
        }
    }

    private FileAccount account(ColumnPlan plan, Map<Reason, Long> listed) {
        TreeMap<Reason, Tally> set = new TreeMap<>();
        quarantined.forEach((reason, amounts) -> set.put(reason, amounts.tally()));
        return new FileAccount(
                file.table(),
                file.path(),
                file.sha256(),
                read.tally(),
                accepted.tally(),
                set,
                plan.extra(),
                new TreeMap<>(listed));
    }

    private static Phrase after(long lines) {
        return new Phrase("afgebroken na " + lines + " regels", "ended after " + lines + " lines");
    }

    private Refusal refusal(Reason reason, Phrase detail, @Nullable Exception cause) {
        return new Refusal(reason, Location.of(file.path()), detail, cause);
    }
}
