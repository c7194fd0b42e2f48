package nl.mdzfactsheet.reference;

import java.time.LocalDate;
import java.util.Comparator;
import nl.mdzfactsheet.reference.ReferenceRows.Geneesmiddel;
import nl.mdzfactsheet.reference.ReferenceRows.Prestatie;
import org.jspecify.annotations.Nullable;

/** A debit line that counts, with its amount in cents after partial reversals, and what its code means on its date. */
record NetLine(
        ClaimLine line,
        long cents,
        Coverage coverage,
        @Nullable Prestatie prestatie,
        @Nullable Geneesmiddel drug) {

    static final Comparator<NetLine> BY_GRANT = Comparator.comparing(NetLine::line, ClaimLine.BY_GRANT);
    static final Comparator<NetLine> BY_DATE = Comparator.comparing(NetLine::line, ClaimLine.BY_DATE);

    ClaimTable table() {
        return line.table();
    }

    String id() {
        return line.id();
    }

    LocalDate date() {
        return line.date();
    }

    Quarter quarter() {
        return Quarter.of(line.date());
    }

    boolean inYear(int year) {
        return line.date().getYear() == year;
    }

    boolean insured() {
        return coverage == Coverage.INSURED;
    }

    /** Category of the code; empty for medicines and DBCs. */
    String category() {
        return prestatie == null ? "" : prestatie.categorie();
    }

    boolean isMdz() {
        return table() == ClaimTable.MDZ && category().equals("mdz");
    }

    boolean isEnrolmentFee() {
        return category().equals("inschrijving");
    }

    boolean isContact() {
        return category().equals("consult") || category().equals("visite");
    }

    /** Programme of an MDZ line; empty for other lines. */
    String programme() {
        return isMdz() && prestatie != null ? prestatie.programma() : "";
    }

    /** ATC code of a medicine (list 001); empty for other lines. */
    String atc() {
        return drug == null ? "" : drug.atc();
    }

    String form() {
        return drug == null ? "" : drug.vorm();
    }

    boolean atcStartsWith(String... prefixes) {
        for (String prefix : prefixes) {
            if (atc().startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
