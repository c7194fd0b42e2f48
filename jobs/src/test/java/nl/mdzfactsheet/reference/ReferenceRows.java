package nl.mdzfactsheet.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The typed rows of the reference tables. */
final class ReferenceRows {
    private ReferenceRows() {}

    /** The programmes in the order that breaks ties between them. */
    static final List<String> PROGRAMMES = List.of("DM2", "CVRM", "COPD", "ASTMA");

    /** A service code: category, programme ("" for none), and whether it may occur twice a day. */
    record Prestatie(String categorie, String programma, boolean meermaalsPerDag) {}

    /** A product: ATC code ("" when unknown), form and DDD per unit. */
    record Geneesmiddel(String atc, String vorm, BigDecimal dddPerEenheid) {}

    /** What is valid from van to tot, both included. */
    interface Dated {
        LocalDate van();

        LocalDate tot();

        default boolean validOn(LocalDate day) {
            return !day.isBefore(van()) && !day.isAfter(tot());
        }
    }

    /** What may be declared next to a bundle. */
    record Samenloopregel(
            String id,
            String rho,
            String programma,
            String list,
            String code,
            boolean verboden,
            boolean zeker,
            LocalDate van,
            LocalDate tot)
            implements Dated {}

    /** One programme excludes another; one of them lapses. */
    record Programmaregel(String excluding, String lapsing, LocalDate van, LocalDate tot) implements Dated {}

    /** What shows a reason for, a trace of, or a specialist's treatment instead of a programme. */
    record Indicatie(
            String programma,
            String rol,
            String soort,
            @Nullable String list,
            @Nullable String specialism,
            String prefix,
            long minimum,
            LocalDate van,
            LocalDate tot)
            implements Dated {}

    /** A well-founded objection against a flag; person is null for every person. */
    record Weerlegging(
            String tabel, String declaratieId, @Nullable String person, String detector) {}

    /** Membership of a practice, with or without a mandate for mirror information. */
    record Membership(String rho, String practice, boolean mandate, LocalDate van, LocalDate tot) implements Dated {}

    /** A practice with its region ("" when not given) and the patients of all insurers, null when not known. */
    record Praktijk(String agb, String regio, @Nullable Long allInsurers, LocalDate van, LocalDate tot)
            implements Dated {}

    /** A turnover ceiling of first-line diagnostics in a year. */
    record Omzetplafond(String agb, long jaar, long cents) {}

    /** A regional organisation and its region ("" when not given). */
    record Rho(String id, String regio) {}
}
