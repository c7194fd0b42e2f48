package nl.mdzfactsheet.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Curate step 2 for one person: credits against the debit lines they name. */
final class Reversals {
    private record Reference(ClaimTable table, String id) {}

    /** A debit line that stays, with its amount in cents after credits. */
    record NetAmount(ClaimLine line, long cents) {}

    private final Ledger ledger;

    Reversals(Ledger ledger) {
        this.ledger = ledger;
    }

    List<NetAmount> net(List<ClaimLine> lines) {
        Map<Reference, ClaimLine> debits = new HashMap<>();
        Map<Reference, List<ClaimLine>> credits = new HashMap<>();
        lines.stream().filter(l -> !l.credit()).forEach(l -> debits.put(new Reference(l.table(), l.id()), l));
        for (ClaimLine line : lines) {
            if (line.credit()) {
                Reference target = new Reference(line.table(), Objects.requireNonNullElse(line.previousId(), ""));
                if (debits.containsKey(target)) {
                    credits.computeIfAbsent(target, k -> new ArrayList<>(1)).add(line);
                } else {
                    ledger.book(line, Ledger.UNMATCHED);
                }
            }
        }
        List<NetAmount> net = new ArrayList<>();
        for (ClaimLine line : lines) {
            if (!line.credit()) {
                settle(line, credits.getOrDefault(new Reference(line.table(), line.id()), List.of()), net);
            }
        }
        return net;
    }

    private void settle(ClaimLine debit, List<ClaimLine> credits, List<NetAmount> net) {
        long left = debit.cents() - credits.stream().mapToLong(ClaimLine::cents).sum();
        if (left < 0) {
            credits.forEach(c -> ledger.quarantine(c, "credit_exceeds_debit"));
            keep(debit, debit.cents(), net);
            return;
        }
        credits.forEach(c -> ledger.book(c, Ledger.CREDIT_USED));
        if (left == 0 && !credits.isEmpty()) {
            ledger.book(debit, Ledger.REVERSED);
        } else {
            keep(debit, left, net);
        }
    }

    private void keep(ClaimLine debit, long cents, List<NetAmount> net) {
        ledger.bookNet(debit, cents);
        net.add(new NetAmount(debit, cents));
    }
}
