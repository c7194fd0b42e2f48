package nl.mdzfactsheet.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads and checks all files of one delivery. The bytes, hashes and totals of the descriptor are taken as right. */
final class DeliveryReader {
    private final LocalDate runDate;
    private final Set<String> allowedUzovi;
    private final Map<String, Map<String, String>> pools = new HashMap<>();

    DeliveryReader(LocalDate runDate, Set<String> allowedUzovi) {
        this.runDate = runDate;
        this.allowedUzovi = allowedUzovi;
    }

    /** The rank is the place of the delivery in the order of {@code created}, then id. */
    Delivery read(Descriptor descriptor, int rank) throws RefusedDelivery {
        Delivery delivery = new Delivery(descriptor);
        for (int file = 0; file < descriptor.resources().size(); file++) {
            FileSink sink = new FileSink(delivery, rank, file);
            try {
                CsvRecords.read(descriptor.folder(), descriptor.resources().get(file), sink);
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "Cannot read " + descriptor.resources().get(file).path(), e);
            }
            delivery.counts.add(sink.count());
        }
        refuseOverlap(delivery.referenceRows.getOrDefault("verzekerden", List.of()));
        return delivery;
    }

    private static void refuseOverlap(List<CheckedRow> insured) throws RefusedDelivery {
        List<CheckedRow> rows = new ArrayList<>(insured);
        rows.sort(Comparator.comparing((CheckedRow r) -> r.text("verzekerde_id"))
                .thenComparing(r -> r.date("verzekerd_van")));
        for (int i = 1; i < rows.size(); i++) {
            CheckedRow before = rows.get(i - 1);
            CheckedRow row = rows.get(i);
            if (before.text("verzekerde_id").equals(row.text("verzekerde_id"))
                    && !row.date("verzekerd_van").isAfter(before.end("verzekerd_tot"))) {
                throw new RefusedDelivery("insured_periods_overlap");
            }
        }
    }

    /** Checks the rows of one file. */
    private final class FileSink implements CsvRecords.Sink {
        private final Delivery delivery;
        private final int rank;
        private final int file;
        private final Descriptor.Resource resource;
        private final TableSpec spec;
        private final @Nullable ClaimTable claimTable;
        private final ValueCheck check;
        private final Map<String, Integer> position = new HashMap<>();
        private long accepted;
        private long acceptedCents;
        private long quarantined;
        private long quarantinedCents;

        FileSink(Delivery delivery, int rank, int file) {
            this.delivery = delivery;
            this.rank = rank;
            this.file = file;
            this.resource = delivery.descriptor.resources().get(file);
            this.spec = TableSpec.of(resource.table());
            this.claimTable = ClaimTable.of(resource.table()).orElse(null);
            this.check = new ValueCheck(runDate, resource.decimalChar(), pools);
        }

        @Override
        public void header(String[] names) {
            for (int i = 0; i < names.length; i++) {
                position.put(names[i], i);
            }
        }

        @Override
        public void record(CSVRecord fields, int line) throws RefusedDelivery {
            long cents = centsOf(fields);
            try {
                if (fields.size() != position.size()) {
                    throw new RowFault("row_length");
                }
                refuseWhole(fields);
                keep(parsed(fields, line));
                accepted++;
                acceptedCents += cents;
            } catch (RowFault fault) {
                delivery.quarantine.add(new Quarantined(
                        delivery.descriptor.id(), resource.table(), line, fault.reason(), "intake", cents));
                quarantined++;
                quarantinedCents += cents;
            }
        }

        private String field(CSVRecord fields, String column) {
            Integer at = position.get(column);
            return at == null || at >= fields.size() ? "" : fields.get(at);
        }

        private long centsOf(CSVRecord fields) {
            try {
                return claimTable == null ? 0 : (Long) check.parse("money", field(fields, "bedrag"));
            } catch (RowFault unreadable) {
                return 0;
            }
        }

        private void refuseWhole(CSVRecord fields) throws RefusedDelivery {
            String person = field(fields, "verzekerde_id");
            if (person.length() == 9 && person.matches("[0-9]{9}")) {
                throw new RefusedDelivery("suspected_bsn");
            }
            String uzovi = field(fields, "uzovi");
            if (!allowedUzovi.contains(uzovi) && uzovi.matches("[0-9]{4}")) {
                throw new RefusedDelivery("uzovi_not_allowed");
            }
        }

        private CheckedRow parsed(CSVRecord fields, int line) throws RowFault {
            @Nullable Object[] values = new @Nullable Object[spec.columns().size()];
            for (int i = 0; i < values.length; i++) {
                TableSpec.Column column = spec.columns().get(i);
                String text = field(fields, column.name());
                if (!text.isEmpty()) {
                    values[i] = check.parse(column.format(), text);
                } else if (!column.mayBeEmpty()) {
                    throw new RowFault("value_missing");
                }
            }
            return new CheckedRow(spec, rank, line, values);
        }

        private void keep(CheckedRow row) throws RowFault {
            if (claimTable != null) {
                inPeriod(row.date("datum_prestatie"));
                delivery.claims.add(ClaimLine.of(claimTable, row, file));
            } else if (spec.name().equals("mdz_contacten")) {
                inPeriod(row.date("datum"));
                delivery.contacts.add(Contact.of(row));
            } else {
                delivery.referenceRows
                        .computeIfAbsent(spec.name(), n -> new ArrayList<>())
                        .add(row);
            }
        }

        private void inPeriod(LocalDate day) throws RowFault {
            if (!delivery.descriptor.covers(day)) {
                throw new RowFault("outside_period");
            }
        }

        FileCount count() {
            return new FileCount(
                    delivery.descriptor.id(),
                    resource.table(),
                    resource.path(),
                    accepted + quarantined,
                    accepted,
                    quarantined,
                    acceptedCents + quarantinedCents,
                    acceptedCents,
                    quarantinedCents);
        }
    }
}
