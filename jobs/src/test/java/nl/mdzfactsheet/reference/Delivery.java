package nl.mdzfactsheet.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The accepted rows of one delivery, its quarantined rows and its counts per file. */
final class Delivery {
    final Descriptor descriptor;
    final List<ClaimLine> claims = new ArrayList<>();
    final List<Contact> contacts = new ArrayList<>();
    final Map<String, List<CheckedRow>> referenceRows = new HashMap<>();
    final List<Quarantined> quarantine = new ArrayList<>();
    final List<FileCount> counts = new ArrayList<>();

    Delivery(Descriptor descriptor) {
        this.descriptor = descriptor;
    }

    boolean holds(String table) {
        return descriptor.resources().stream().anyMatch(r -> r.table().equals(table));
    }
}
