package nl.mdzfactsheet.patient.curate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.patient.ClaimLine;
import nl.mdzfactsheet.patient.ClaimTable;
import nl.mdzfactsheet.patient.PatientOutcome.Fate;
import org.jspecify.annotations.Nullable;

/** Settles credits with the debit lines they name, within one table and person. */
final class Reversals {

    private record LineKey(ClaimTable table, String declaratieId) {}

    /** A debit line that counts, with the cents that are left after credits. */
    record NetDebit(CodedLine line, long cents) {}

    private final Map<LineKey, List<ClaimLine>> creditsOfDebit = new HashMap<>();
    private final Fates fates;

    private Reversals(Fates fates) {
        this.fates = fates;
    }

    /** The debit lines that are left, in the order given; every line gets its fate. */
    static List<NetDebit> settle(List<CodedLine> lines, Fates fates) {
        Reversals reversals = new Reversals(fates);
        reversals.matchCredits(lines);
        List<NetDebit> left = new ArrayList<>(lines.size());
        for (CodedLine line : lines) {
            if (line.claim().debit()) {
                NetDebit net = reversals.settle(line);
                if (net != null) {
                    left.add(net);
                }
            }
        }
        return left;
    }

    private void matchCredits(List<CodedLine> lines) {
        List<ClaimLine> credits = new ArrayList<>();
        for (CodedLine line : lines) {
            if (!line.claim().debit()) {
                credits.add(line.claim());
            }
        }
        if (credits.isEmpty()) {
            return;
        }
        for (CodedLine line : lines) {
            if (line.claim().debit()) {
                creditsOfDebit.put(
                        new LineKey(line.claim().table(), line.claim().declaratieId()), new ArrayList<>());
            }
        }
        credits.forEach(this::match);
    }

    private void match(ClaimLine credit) {
        String reference = credit.precedingId();
        List<ClaimLine> sameDebit =
                reference == null ? null : creditsOfDebit.get(new LineKey(credit.table(), reference));
        if (sameDebit == null) {
            fates.put(credit, Fate.UNMATCHED_CREDIT);
        } else {
            sameDebit.add(credit);
        }
    }

    private @Nullable NetDebit settle(CodedLine debit) {
        ClaimLine claim = debit.claim();
        List<ClaimLine> credits = creditsOf(claim);
        if (credits.isEmpty()) {
            return kept(debit, Fate.NET, claim.amountCents());
        }
        long left = claim.amountCents();
        for (ClaimLine credit : credits) {
            left = Math.subtractExact(left, credit.amountCents());
        }
        Fate ofCredits = left < 0 ? Fate.CREDIT_EXCEEDS_DEBIT : Fate.CREDIT_USED;
        credits.forEach(credit -> fates.put(credit, ofCredits));
        if (left == 0) {
            fates.put(claim, Fate.REVERSED);
            return null;
        }
        return left < 0 ? kept(debit, Fate.NET, claim.amountCents()) : kept(debit, Fate.PARTLY_REVERSED, left);
    }

    private List<ClaimLine> creditsOf(ClaimLine debit) {
        return creditsOfDebit.isEmpty()
                ? List.of()
                : creditsOfDebit.getOrDefault(new LineKey(debit.table(), debit.declaratieId()), List.of());
    }

    private NetDebit kept(CodedLine debit, Fate fate, long cents) {
        fates.keep(debit.claim(), fate, cents);
        return new NetDebit(debit, cents);
    }
}
