package nl.mdzfactsheet.fold;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.mdzfactsheet.patient.ClaimTable;
import nl.mdzfactsheet.patient.DayRange;
import nl.mdzfactsheet.patient.reference.TableCoverage;
import nl.mdzfactsheet.table.ActiveDeliveries;
import nl.mdzfactsheet.table.ActiveDeliveries.Active;
import nl.mdzfactsheet.table.DeliveryEntry;
import nl.mdzfactsheet.table.DeliveryStore;
import nl.mdzfactsheet.table.FileAccount;
import nl.mdzfactsheet.table.Home;
import nl.mdzfactsheet.table.Manifest;
import nl.mdzfactsheet.table.Tally;

/** The segments of the active deliveries, arranged by bucket, and the days they cover. */
final class ActiveSegments {

    private static final Pattern BUCKET = Pattern.compile("(claims|insured|contacts)/bucket=(\\d+)/.+\\.parquet");

    private final Home home;
    private final ActiveDeliveries active;

    ActiveSegments(Home home, ActiveDeliveries active) {
        this.home = home;
        this.active = active;
    }

    List<String> deliveryIds() {
        return active.deliveries().stream().map(Active::id).toList();
    }

    /** Whether an active delivery holds an extract table. */
    boolean holds(String table) {
        return active.deliveries().stream().anyMatch(d -> d.tables().contains(table));
    }

    /** False in a state between two versions that counts one side of a delivery only. */
    boolean whole() {
        return active.deliveries().stream().allMatch(d -> d.only() == null);
    }

    /** All buckets with at least one file, in order. */
    List<Bucket> buckets() {
        Map<Integer, Bucket> buckets = new TreeMap<>();
        for (int delivery = 0; delivery < active.deliveries().size(); delivery++) {
            addFiles(buckets, delivery);
        }
        return List.copyOf(buckets.values());
    }

    private void addFiles(Map<Integer, Bucket> buckets, int delivery) {
        Active entry = active.deliveries().get(delivery);
        Path folder = home.deliveries().resolve(entry.folder());
        for (Manifest.Entry file : Manifest.read(folder).files()) {
            Matcher match = BUCKET.matcher(file.path());
            if (!match.matches()) {
                continue;
            }
            Bucket bucket = buckets.computeIfAbsent(
                    Integer.valueOf(match.group(2)),
                    n -> new Bucket(n, new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
            String path = folder.resolve(file.path()).toString();
            switch (match.group(1)) {
                case "claims" -> bucket.claims().add(new Bucket.DeliveryFile(delivery, path, entry.only()));
                case "contacts" -> {
                    if (entry.bringsMoreThanCredits()) {
                        bucket.contacts().add(new Bucket.DeliveryFile(delivery, path, null));
                    }
                }
                default -> {
                    if (entry.insured() && !bucket.insured().contains(path)) {
                        bucket.insured().add(path);
                    }
                }
            }
        }
    }

    /** What the intake accepted, per ordinal of the delivery and claim table. */
    List<Map<ClaimTable, Tally>> accepted() {
        Map<String, DeliveryEntry> ledger = new DeliveryStore(home)
                .loaded().stream().collect(Collectors.toMap(DeliveryEntry::id, Function.identity()));
        List<Map<ClaimTable, Tally>> accepted = new ArrayList<>();
        for (String id : deliveryIds()) {
            Map<ClaimTable, Tally> tables = new EnumMap<>(ClaimTable.class);
            for (FileAccount file : Objects.requireNonNull(ledger.get(id)).files()) {
                ClaimTable.find(file.table()).ifPresent(table -> tables.merge(table, file.accepted(), Tally::plus));
            }
            accepted.add(tables);
        }
        return accepted;
    }

    /** Folders of the deliveries whose insured periods count. */
    List<String> insuredFolders() {
        return active.deliveries().stream()
                .filter(Active::insured)
                .map(d -> d.folder() + "|" + d.contentHash())
                .toList();
    }

    /** Periods of full deliveries per claim table. */
    TableCoverage coverage() {
        Map<ClaimTable, List<DayRange>> periods = new EnumMap<>(ClaimTable.class);
        for (Active delivery : active.deliveries()) {
            if (delivery.full()) {
                DayRange period = new DayRange(delivery.fromDay(), delivery.toDay());
                for (ClaimTable table : ClaimTable.values()) {
                    if (delivery.tables().contains(table.tableName())) {
                        periods.computeIfAbsent(table, t -> new ArrayList<>()).add(period);
                    }
                }
            }
        }
        return new TableCoverage(periods);
    }
}
