package nl.mdzfactsheet.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.table.ActiveDeliveries;
import nl.mdzfactsheet.table.ActiveDeliveries.Active;
import nl.mdzfactsheet.table.Approvals;
import nl.mdzfactsheet.table.DeliveryEntry;
import nl.mdzfactsheet.table.DeliveryStore;
import nl.mdzfactsheet.table.FileAccount;
import nl.mdzfactsheet.table.Home;
import nl.mdzfactsheet.table.Settings.Limits;
import nl.mdzfactsheet.table.Tally;
import org.jspecify.annotations.Nullable;

/**
 * Which loaded deliveries count: not those above a limit without approval, not those replaced by one that counts or counted. Judged in every run, because codes are judged
 * against the present reference tables and these come from the deliveries that count.
 */
final class Admission {

    private static final Set<Reason> STRUCTURE = Set.of(
            Reason.ROW_LENGTH,
            Reason.LINE_TOO_LONG,
            Reason.QUOTE_DAMAGED,
            Reason.RECORD_LENGTH,
            Reason.RECORD_UNKNOWN,
            Reason.INSURED_RECORD_DIFFERS);

    private final DeliveryStore store;
    private final Approvals approvals;
    private final Limits limits;
    private final List<DeliveryEntry> loaded;
    private final Map<String, List<Finding>> held = new LinkedHashMap<>();

    Admission(Home home, Limits limits, List<DeliveryEntry> loaded) {
        this.store = new DeliveryStore(home);
        this.approvals = new Approvals(home);
        this.limits = limits;
        this.loaded = loaded;
        holdFaulty();
        holdUnknown();
    }

    /** Deliveries above their limit for lines that intake itself quarantined. */
    private void holdFaulty() {
        for (DeliveryEntry entry : loaded) {
            long structure = 0;
            long value = 0;
            for (FileAccount file : entry.files()) {
                for (Map.Entry<Reason, Tally> part : file.quarantined().entrySet()) {
                    long lines = part.getValue().lines();
                    structure += STRUCTURE.contains(part.getKey()) ? lines : 0;
                    value += STRUCTURE.contains(part.getKey()) ? 0 : lines;
                }
            }
            if (Limits.exceeds(structure, entry.lines(), limits.structureShare())) {
                hold(
                        entry,
                        "structuurfouten",
                        "structure faults",
                        Counted.share(structure, entry.lines(), limits.structureShare()));
            }
            if (Limits.exceeds(value, entry.lines(), limits.valueShare())) {
                hold(entry, "waardefouten", "value faults", Counted.share(value, entry.lines(), limits.valueShare()));
            }
        }
    }

    /**
     * Deliveries with too many unknown codes. Of several the latest is held first, and the snapshot taken anew: when its own reference tables were wrong, the others are right
     * again.
     */
    private void holdUnknown() {
        boolean settled = false;
        while (!settled) {
            settled = true;
            CodeValidity codes = validity();
            List<DeliveryEntry> active = active();
            for (int i = active.size() - 1; i >= 0 && settled; i--) {
                DeliveryEntry entry = active.get(i);
                long unknown = codes.unknownLines(store.folder(entry));
                if (Limits.exceeds(unknown, entry.lines(), limits.unknownCodeShare()) && !approvals.approved(entry)) {
                    hold(
                            entry,
                            "onbekende codes",
                            "unknown codes",
                            Counted.share(unknown, entry.lines(), limits.unknownCodeShare()));
                    settled = false;
                }
            }
        }
    }

    private void hold(DeliveryEntry entry, String dutch, String english, Phrase share) {
        if (!approvals.approved(entry)) {
            Phrase detail = new Phrase(dutch + ": " + share.dutch(), english + ": " + share.english());
            held.computeIfAbsent(entry.id(), id -> new ArrayList<>())
                    .add(Finding.of(entry.id(), Reason.SHARE_ABOVE_LIMIT, DescriptorReader.FILE, detail));
        }
    }

    private CodeValidity validity() {
        Map<String, DeliveryEntry> sources = sources();
        return new CodeValidity(reference(sources, "prestaties"), reference(sources, "geneesmiddelen"));
    }

    private @Nullable Path reference(Map<String, DeliveryEntry> sources, String table) {
        return Optional.ofNullable(sources.get(table))
                .map(entry -> referenceFile(entry, table))
                .orElse(null);
    }

    /** The canonical CSV of a reference table in a delivery. */
    Path referenceFile(DeliveryEntry entry, String table) {
        return store.folder(entry).resolve(ActiveDeliveries.REFERENCE).resolve(table + ".csv");
    }

    /** Why deliveries are held, by id. */
    Map<String, List<Finding>> held() {
        return held;
    }

    /** The deliveries that count, by created, then id. */
    List<DeliveryEntry> active() {
        List<DeliveryEntry> admitted =
                loaded.stream().filter(e -> !held.containsKey(e.id())).toList();
        Set<String> replaced = new HashSet<>(store.replacedByPurged());
        admitted.forEach(e -> replaced.addAll(e.replaces()));
        return admitted.stream().filter(e -> !replaced.contains(e.id())).toList();
    }

    /** For every table, the latest active delivery that holds it. */
    Map<String, DeliveryEntry> sources() {
        Map<String, DeliveryEntry> sources = new LinkedHashMap<>();
        for (DeliveryEntry entry : active()) {
            entry.tables().forEach(table -> sources.put(table, entry));
        }
        return sources;
    }

    /** What the next step reads. */
    ActiveDeliveries activeDeliveries() {
        DeliveryEntry insured = sources().get("verzekerden");
        List<Active> active = new ArrayList<>();
        for (DeliveryEntry entry : active()) {
            active.add(new Active(
                    entry.id(),
                    entry.created(),
                    entry.folder(),
                    entry.fromDay(),
                    entry.toDay(),
                    entry.full(),
                    entry.tables(),
                    entry.equals(insured),
                    entry.contentHash()));
        }
        return new ActiveDeliveries(active);
    }

    /** State of a loaded delivery as written in the quality table. */
    String state(DeliveryEntry entry) {
        Set<DeliveryEntry> active = new LinkedHashSet<>(active());
        return held.containsKey(entry.id()) ? "held" : active.contains(entry) ? "active" : "inactive";
    }
}
