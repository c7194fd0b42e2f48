package nl.mdzfactsheet.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Books the fate of every accepted line, the lines quarantined in curate, and what is listed for quality. */
final class Ledger {
    static final String NET = "net";
    static final String REVERSED = "reversed";
    static final String CREDIT_USED = "credit_used";
    static final String UNMATCHED = "unmatched_credit";
    static final String REPEATED = "repeated";
    static final String RESTATED = "restated";
    static final String QUARANTINED = "quarantined";

    private record Key(ClaimTable table, String fate, boolean credit) {}

    private final List<String> deliveryIds;
    private final Map<Key, long[]> fates = new HashMap<>();
    private final Map<List<String>, long[]> quality = new HashMap<>();
    private final List<Quarantined> quarantine = new ArrayList<>();
    private final Map<ClaimTable, Long> netCents = new EnumMap<>(ClaimTable.class);
    /** Per table and number, the latest delivery of every person who has it. */
    private final Map<ClaimTable, Map<String, List<Integer>>> holders = new EnumMap<>(ClaimTable.class);

    /** Delivery ids by rank. */
    Ledger(List<String> deliveryIds) {
        this.deliveryIds = deliveryIds;
    }

    void book(ClaimLine line, String fate) {
        add(fates.computeIfAbsent(new Key(line.table(), fate, line.credit()), k -> new long[2]), line.cents());
        switch (fate) {
            case REPEATED -> warn(line, "repeated");
            case RESTATED -> warn(line, "restated_line");
            case UNMATCHED -> warn(line, "unmatched_credit");
            default -> {}
        }
    }

    void bookNet(ClaimLine line, long reducedCents) {
        book(line, NET);
        netCents.merge(line.table(), reducedCents, Long::sum);
    }

    void quarantine(ClaimLine line, String reason) {
        book(line, QUARANTINED);
        quarantine.add(new Quarantined(
                deliveryIds.get(line.delivery()), line.table().label(), line.line(), reason, "curate", line.cents()));
    }

    void quarantine(Contact contact) {
        quarantine.add(new Quarantined(
                deliveryIds.get(contact.delivery()), "mdz_contacten", contact.line(), "conflicting_line", "curate", 0));
    }

    /** Lists a line that stays. */
    void warn(ClaimLine line, String reason) {
        add(quality.computeIfAbsent(List.of(deliveryIds.get(line.delivery()), reason), k -> new long[2]), line.cents());
    }

    /** Every identity comes by once per person; the second time is another person. */
    void seeIdentity(ClaimTable table, String declaratieId, int latestDelivery) {
        holders.computeIfAbsent(table, t -> new HashMap<>())
                .computeIfAbsent(declaratieId, id -> new ArrayList<>(1))
                .add(latestDelivery);
    }

    private static void add(long[] sums, long cents) {
        sums[0]++;
        sums[1] += cents;
    }

    List<Quarantined> quarantined() {
        return List.copyOf(quarantine);
    }

    List<Accounting> accounting() {
        return fates.entrySet().stream()
                .map(e -> new Accounting(
                        e.getKey().table(), e.getKey().fate(), e.getKey().credit(), e.getValue()[0], e.getValue()[1]))
                .sorted(Comparator.comparing(Accounting::table)
                        .thenComparing(Accounting::fate)
                        .thenComparing(Accounting::credit))
                .toList();
    }

    /** Per delivery and reason, quarantine of both stages included. */
    List<QualityCount> quality(List<Quarantined> all) {
        Map<List<String>, long[]> sums =
                new TreeMap<>(Comparator.comparing((List<String> k) -> k.get(0)).thenComparing(k -> k.get(1)));
        quality.forEach((key, value) -> sums.put(key, Arrays.copyOf(value, 2)));
        all.forEach(q -> add(sums.computeIfAbsent(List.of(q.delivery(), q.reason()), k -> new long[2]), q.cents()));
        holders.values().stream()
                .flatMap(ids -> ids.values().stream())
                .filter(deliveries -> deliveries.size() > 1)
                .flatMap(List::stream)
                .forEach(d -> add(
                        sums.computeIfAbsent(List.of(deliveryIds.get(d), "id_under_two_persons"), k -> new long[2]),
                        0));
        return sums.entrySet().stream()
                .map(e -> new QualityCount(e.getKey().get(0), e.getKey().get(1), e.getValue()[0], e.getValue()[1]))
                .toList();
    }

    /** Active debit − active credit (after quarantine) = net − unmatched credit, per table. */
    void assertIdentity() {
        for (ClaimTable table : ClaimTable.values()) {
            long debit = cents(table, NET, false) + cents(table, REVERSED, false);
            long credit = cents(table, CREDIT_USED, true) + cents(table, UNMATCHED, true);
            long net = netCents.getOrDefault(table, 0L);
            if (debit - credit != net - cents(table, UNMATCHED, true)) {
                throw new IllegalStateException("identity_broken: " + table.label());
            }
        }
    }

    private long cents(ClaimTable table, String fate, boolean credit) {
        return fates.getOrDefault(new Key(table, fate, credit), new long[2])[1];
    }

    Map<ClaimTable, Long> netCents() {
        return Map.copyOf(netCents);
    }
}
