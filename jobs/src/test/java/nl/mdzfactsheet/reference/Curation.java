package nl.mdzfactsheet.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.mdzfactsheet.reference.ReferenceRows.Prestatie;
import org.jspecify.annotations.Nullable;

/** Curate: the lines of one person to net lines (identities, codes, reversals, coverage). */
final class Curation {
    private static final Set<String> LIST_OF_DBC = Set.of("041");
    private static final Set<String> LIST_OF_ZI = Set.of("001");

    private final ReferenceData reference;
    private final Ledger ledger;
    private final Identities identities;
    private final Reversals reversals;

    Curation(ReferenceData reference, Ledger ledger) {
        this.reference = reference;
        this.ledger = ledger;
        this.identities = new Identities(ledger);
        this.reversals = new Reversals(ledger);
    }

    /** Insured is null for a person who is not in verzekerden. */
    CuratedPerson curate(String person, List<ClaimLine> lines, @Nullable Insured insured, List<Contact> contacts) {
        List<ClaimLine> known = new ArrayList<>();
        for (ClaimLine line : identities.winners(lines)) {
            String fault = fault(line);
            if (fault.isEmpty()) {
                known.add(line);
            } else {
                ledger.quarantine(line, fault);
            }
        }
        List<NetLine> net = new ArrayList<>();
        reversals.net(known).forEach(n -> net.add(netLine(n.line(), n.cents(), insured)));
        return new CuratedPerson(person, insured, net, contacts);
    }

    /** Empty when the code is known on the date; otherwise the reason for quarantine. */
    private String fault(ClaimLine line) {
        if (LIST_OF_DBC.contains(line.list())) {
            return "";
        }
        if (LIST_OF_ZI.contains(line.list())) {
            return reference.geneesmiddel(line.code(), line.date()) == null ? "unknown_code" : "";
        }
        Prestatie prestatie = reference.prestatie(line.list(), line.code(), line.date());
        if (prestatie == null) {
            return "unknown_code";
        }
        boolean practiceMissing = line.table() == ClaimTable.MDZ
                && line.practiceAgb() == null
                && !prestatie.categorie().equals("oi");
        return practiceMissing ? "value_missing" : "";
    }

    private NetLine netLine(ClaimLine line, long cents, @Nullable Insured insured) {
        boolean medicine = LIST_OF_ZI.contains(line.list());
        NetLine bare = new NetLine(
                line,
                cents,
                Coverage.UNKNOWN,
                medicine ? null : reference.prestatie(line.list(), line.code(), line.date()),
                medicine ? reference.geneesmiddel(line.code(), line.date()) : null);
        LocalDate judged =
                bare.isMdz() || bare.isEnrolmentFee() ? bare.quarter().firstDay() : bare.date();
        Coverage coverage = coverage(insured, judged);
        if (coverage == Coverage.INSURED && insured != null && labelDiffers(insured, judged, line)) {
            ledger.warn(line, "label_differs");
        }
        return new NetLine(line, cents, coverage, bare.prestatie(), bare.drug());
    }

    private static boolean labelDiffers(Insured insured, LocalDate day, ClaimLine line) {
        return insured.periodOn(day)
                .filter(p -> !p.uzovi().equals(line.uzovi()))
                .isPresent();
    }

    private static Coverage coverage(@Nullable Insured insured, LocalDate day) {
        if (insured == null) {
            return Coverage.UNKNOWN;
        }
        if (insured.deceased(day)) {
            return Coverage.DECEASED;
        }
        return insured.insuredOn(day) ? Coverage.INSURED : Coverage.UNINSURED;
    }
}
