package nl.mdzfactsheet.patient;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.patient.reference.ContactRegistrations;
import nl.mdzfactsheet.patient.reference.ContactRegistrations.Registration;
import nl.mdzfactsheet.patient.reference.ReferenceData;
import nl.mdzfactsheet.patient.reference.ReferenceTables;
import nl.mdzfactsheet.patient.reference.TableCoverage;

/**
 * A small set of reference tables as text. Practices 1000001 (RHO R1), 1000002 (R2) and 1000003 (no RHO); contractors 53000001
 * (R1) and 53000002 (R2); all claim tables covered from 2022 to 2025.
 */
final class ReferenceFixture {

    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("praktijken", "agb_praktijk naam postcode4 regio ingeschreven_totaal van tot"),
            Map.entry("rho", "rho_id naam regio"),
            Map.entry("rho_hoofdaannemers", "rho_id agb_hoofdaannemer van tot"),
            Map.entry("rho_praktijken", "rho_id agb_praktijk van tot mandaat_spiegelinformatie"),
            Map.entry(
                    "prestaties",
                    "prestatiecodelijst prestatiecode omschrijving categorie programma contact_gewicht meermaals_per_dag van tot"),
            Map.entry("tarieven", "prestatiecodelijst prestatiecode agb_uitvoerder van tot max_tarief"),
            Map.entry(
                    "samenloopregels",
                    "regel_id rho_id programma prestatiecodelijst prestatiecode effect zekerheid van tot bron"),
            Map.entry("programmaregels", "programma sluit_uit_programma vervallend_programma van tot bron"),
            Map.entry(
                    "indicaties",
                    "programma rol soort prestatiecodelijst specialisme code_prefix minimum_aantal van tot bron"),
            Map.entry("geneesmiddelen", "zi_nummer naam atc toedieningsvorm ddd_per_eenheid van tot"),
            Map.entry("ses_postcode4", "postcode4 ses_kwintiel"),
            Map.entry("omzetplafonds", "agb_uitvoerder jaar plafond"),
            Map.entry(
                    "afspraken",
                    "afspraak_id rho_id measure_id jaar soort richting streefwaarde basisjaar overeengekomen_op omschrijving"),
            Map.entry("weerleggingen", "tabel declaratie_id verzekerde_id detector oordeel bron"));

    private final Map<String, List<String>> rows = new LinkedHashMap<>();
    private final Map<ClaimTable, List<DayRange>> covered = new EnumMap<>(ClaimTable.class);
    private final List<Registration> registrations = new ArrayList<>();

    static ReferenceFixture empty() {
        return new ReferenceFixture();
    }

    static ReferenceFixture standard() {
        ReferenceFixture fixture = empty();
        for (ClaimTable table : ClaimTable.values()) {
            fixture.covered(table, "2022-01-01", "2025-12-31");
        }
        return fixture.add(
                        "praktijken",
                        "01000001 | Praktijk Een | 5600 | Zuid | 2000 | 1900-01-01 |",
                        "01000002 | Praktijk Twee | 5600 | Zuid | | 1900-01-01 |",
                        "01000003 | Praktijk Drie | 5600 | Zuid | | 1900-01-01 | 2010-12-31")
                .add("rho", "R1 | RHO Een | Zuid", "R2 | RHO Twee | Zuid")
                .add("rho_hoofdaannemers", "R1 | 53000001 | 1900-01-01 |", "R2 | 53000002 | 1900-01-01 |")
                .add("rho_praktijken", "R1 | 01000001 | 1900-01-01 | | J", "R2 | 01000002 | 1900-01-01 | | N")
                .add(
                        "prestaties",
                        "008 | 11000 | Inschrijving | inschrijving | | | N | 2000-01-01 |",
                        "008 | 11001 | Inschrijving 75+ | inschrijving | | | N | 2000-01-01 |",
                        "008 | 12000 | Consult | consult | | 1.0 | N | 2000-01-01 |",
                        "008 | 13000 | Visite | visite | | 1.5 | N | 2000-01-01 |",
                        "008 | 14000 | Verrichting | mi | | | J | 2000-01-01 |",
                        "056 | 40001 | Keten DM2 | mdz | DM2 | | N | 2000-01-01 |",
                        "056 | 40002 | Keten CVRM | mdz | CVRM | | N | 2000-01-01 |",
                        "056 | 40003 | Keten COPD | mdz | COPD | | N | 2000-01-01 |",
                        "056 | 40004 | Keten ASTMA | mdz | ASTMA | | N | 2000-01-01 |",
                        "056 | 49000 | O en I | oi | | | N | 2000-01-01 |",
                        "056 | 49001 | Overig | overig | | | N | 2000-01-01 |",
                        "016 | 70001 | HbA1c | lab | | | N | 2000-01-01 |",
                        "080 | 80001 | Podotherapie | podotherapie | | | N | 2000-01-01 |")
                .add(
                        "geneesmiddelen",
                        "15000001 | Metformine 500 | A10BA02 | oraal | 0.25 | 2000-01-01 |",
                        "15000002 | Omeprazol 20 | A02BC01 | oraal | 1 | 2000-01-01 |",
                        "15000003 | Salbutamol | R03AC02 | pmdi | 0.125 | 2000-01-01 |");
    }

    /** Rows of values between bars, in the order of the contract. */
    ReferenceFixture add(String table, String... text) {
        rows.computeIfAbsent(table, name -> new ArrayList<>()).addAll(List.of(text));
        return this;
    }

    ReferenceFixture without(String table) {
        rows.remove(table);
        return this;
    }

    ReferenceFixture covered(ClaimTable table, String from, String to) {
        covered.computeIfAbsent(table, key -> new ArrayList<>()).add(new DayRange(day(from), day(to)));
        return this;
    }

    /** Replaces what is covered of one table. */
    ReferenceFixture coveredOnly(ClaimTable table, String from, String to) {
        covered.remove(table);
        return covered(table, from, to);
    }

    /** The practice registers contacts in these quarters, written as 2025Q1. */
    ReferenceFixture registers(int practice, String programme, String... quarters) {
        for (String quarter : quarters) {
            Quarter parsed =
                    new Quarter(Integer.parseInt(quarter.substring(0, 4)), Integer.parseInt(quarter.substring(5)));
            registrations.add(new Registration(practice, programme, parsed));
        }
        return this;
    }

    ReferenceData build() {
        ReferenceTables.Builder builder = new ReferenceTables.Builder();
        rows.forEach((table, text) -> builder.add(
                table,
                List.of(COLUMNS.getOrDefault(table, "").split(" ")),
                text.stream().map(ReferenceFixture::values).toList()));
        return new ReferenceData(
                builder.build(),
                new TableCoverage(covered),
                new ContactRegistrations(registrations),
                List.of("DM2", "CVRM", "COPD", "ASTMA"));
    }

    private static List<String> values(String row) {
        return Arrays.stream(row.split("\\|", -1)).map(String::strip).toList();
    }

    static int day(String date) {
        return (int) LocalDate.parse(date).toEpochDay();
    }
}
