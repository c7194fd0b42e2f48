package nl.mdzfactsheet.patient.reference;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The present snapshot of every reference table but verzekerden, as typed rows in the order delivered. */
public record ReferenceTables(
        List<Practice> practices,
        List<Rho> rhos,
        List<Contractor> contractors,
        List<Membership> memberships,
        List<Service> services,
        List<Tariff> tariffs,
        List<ConcurrenceRule> concurrenceRules,
        List<ProgrammeRule> programmeRules,
        List<Indication> indications,
        List<Medicine> medicines,
        List<SesPostcode> sesPostcodes,
        List<RevenueCeiling> revenueCeilings,
        List<Agreement> agreements,
        List<ContestedLine> contestedLines)
        implements Serializable {

    /** Collects checked text rows per extract table. */
    public static final class Builder {

        private static final Set<String> TABLES = Set.of(
                "praktijken",
                "rho",
                "rho_hoofdaannemers",
                "rho_praktijken",
                "prestaties",
                "tarieven",
                "samenloopregels",
                "programmaregels",
                "indicaties",
                "geneesmiddelen",
                "ses_postcode4",
                "omzetplafonds",
                "afspraken",
                "weerleggingen");

        private final Map<String, List<TextRow>> rows = new LinkedHashMap<>();

        /**
         * Adds the rows of one table.
         *
         * @param table extract name
         * @param columns names of the values, in any order
         * @param values checked values: dates yyyy-MM-dd, decimals with a point, null or "" for empty
         */
        public Builder add(String table, List<String> columns, List<? extends List<@Nullable String>> values) {
            if (!TABLES.contains(table)) {
                throw new IllegalArgumentException("Cannot add " + table + ": not a reference table of the fold");
            }
            List<TextRow> added = rows.computeIfAbsent(table, name -> new ArrayList<>());
            for (List<@Nullable String> value : values) {
                added.add(new TextRow(table, columns, value));
            }
            return this;
        }

        /** The tables; one that was never added is empty. */
        public ReferenceTables build() {
            return new ReferenceTables(
                    typed("praktijken", Practice::of),
                    typed("rho", Rho::of),
                    typed("rho_hoofdaannemers", Contractor::of),
                    typed("rho_praktijken", Membership::of),
                    typed("prestaties", Service::of),
                    typed("tarieven", Tariff::of),
                    typed("samenloopregels", ConcurrenceRule::of),
                    typed("programmaregels", ProgrammeRule::of),
                    typed("indicaties", Indication::of),
                    typed("geneesmiddelen", Medicine::of),
                    typed("ses_postcode4", SesPostcode::of),
                    typed("omzetplafonds", RevenueCeiling::of),
                    typed("afspraken", Agreement::of),
                    typed("weerleggingen", ContestedLine::of));
        }

        private <T> List<T> typed(String table, Function<TextRow, T> read) {
            return rows.getOrDefault(table, List.of()).stream().map(read).toList();
        }
    }
}
