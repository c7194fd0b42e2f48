package nl.mdzfactsheet.report.book;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.mdzfactsheet.disclosure.Release;
import nl.mdzfactsheet.disclosure.ReleasedTable;

/** The workbook of purchasers: all RHOs side by side, from the tables of the insurer. */
public final class PurchaserBook {

    private static final String PRACTICE = "practice";

    private final BookFacts facts;
    private final int mostRows;

    public PurchaserBook(BookFacts facts) {
        this(facts, Book.MOST_ROWS);
    }

    PurchaserBook(BookFacts facts, int mostRows) {
        this.facts = facts;
        this.mostRows = mostRows;
    }

    /** Writes the workbook of a release; the same release gives the same bytes. */
    public void write(Release release, Path file) {
        List<NamedRow> rows = NamedRow.of(release.insurer("measure_results"));
        List<SheetTable<?>> sheets = new ArrayList<>();
        sheets.add(Overview.sheet(facts, rows));
        facts.families().forEach((id, title) -> sheets.add(family(id, title, rows)));
        sheets.add(waterfall(release));
        sheets.add(pdca(release));
        sheets.add(monitor(release));
        sheets.add(ceiling(release));
        sheets.add(raw(
                "Lange data",
                "Alle uitkomsten, ook per praktijk",
                release.insurer("measure_results"),
                "factsheet_data.csv"));
        sheets.add(raw(
                "Variatie", "Variatie tussen eenheden per maat", release.insurer("variation"), "variation_data.csv"));
        List<List<String>> about = new ArrayList<>();
        about.add(
                List.of(
                        "Voor wie",
                        "Zorginkoop van de zorgverzekeraar. De cijfers zijn niet afgeschermd: deel dit werkboek niet buiten de zorgverzekeraar."));
        about.addAll(Cover.about(facts));
        BookFile.write(
                Assembly.of(
                        "Factsheet MDZ " + facts.year() + " - zorginkoop",
                        "Multidisciplinaire zorg, alle RHO's",
                        facts,
                        about,
                        sheets,
                        mostRows),
                file);
    }

    private SheetTable<NamedRow> family(String id, String title, List<NamedRow> rows) {
        MeasureFields fields = new MeasureFields(facts);
        List<Field<NamedRow>> columns =
                new ArrayList<>(List.of(fields.measure(), fields.level(), fields.rho(), fields.rhoName()));
        columns.addAll(fields.core());
        int printed = columns.size();
        columns.addAll(List.of(fields.target(), fields.targetVerdict()));
        columns.addAll(fields.further());
        return new SheetTable<>(
                tab(title),
                title + " " + facts.year(),
                "Verzekeraar, regio's en RHO's onder elkaar; filter op Niveau. Praktijken staan op het blad Lange data.",
                1,
                printed,
                columns,
                rows.stream()
                        .filter(r -> r.is("family", id) && !r.is("level", PRACTICE))
                        .toList(),
                "factsheet_data.csv");
    }

    private SheetTable<NamedRow> waterfall(Release release) {
        List<Field<NamedRow>> columns = new ArrayList<>(LineFields.rho());
        columns.addAll(LineFields.waterfall());
        List<NamedRow> rows = NamedRow.of(release.insurer("waterfall")).stream()
                .filter(r -> !r.is("level", PRACTICE))
                .toList();
        return new SheetTable<>(
                "Waterval",
                "Waar het ketenbedrag heen ging " + facts.year(),
                "Per RHO; de klassen van een programma tellen op tot het netto betaalde bedrag.",
                2,
                columns,
                rows,
                "waterfall_data.csv");
    }

    private SheetTable<NamedRow> pdca(Release release) {
        List<Field<NamedRow>> columns = new ArrayList<>(LineFields.rho());
        columns.addAll(new PdcaFields(facts).fields());
        return new SheetTable<>(
                "PDCA",
                "Afspraken over " + facts.year() + " met alle RHO's",
                "De groene vakken zijn voor het gesprek.",
                2,
                LineFields.rho().size() + PdcaFields.PRINTED,
                columns,
                NamedRow.of(release.insurer("pdca")),
                "pdca_data.csv");
    }

    private SheetTable<NamedRow> monitor(Release release) {
        return new SheetTable<>(
                "RHO-monitor",
                "Voorwaarden voor RHO's " + facts.year(),
                "Feiten naast hun norm, geen oordeel: een zorgverzekeraar ziet alleen de eigen verzekerden.",
                2,
                InsurerFields.monitor(),
                NamedRow.of(release.insurer("rho_monitor")),
                "rho_monitor_data.csv");
    }

    private SheetTable<NamedRow> ceiling(Release release) {
        return new SheetTable<>(
                "Plafonds diagnostiek",
                "Omzetplafonds van eerstelijnsdiagnostiek " + facts.year(),
                "Per uitvoerder, met de praktijken die aanvroegen; de praktijken tellen op tot de uitvoerder.",
                2,
                InsurerFields.ceiling(),
                NamedRow.of(release.insurer("eld_ceiling")),
                "eld_ceiling_data.csv");
    }

    private SheetTable<NamedRow> raw(String sheet, String title, ReleasedTable table, String file) {
        return new SheetTable<>(
                sheet,
                title + " " + facts.year(),
                "Dezelfde kolommen en volle precisie als " + file + "; geld in centen, behalve kolommen op _eur.",
                0,
                RawFields.of(table.contract()),
                NamedRow.of(table),
                file);
    }

    /** The title of a family as a legal name of a sheet. */
    static String tab(String title) {
        String legal =
                CellText.harmless(title).replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        String name = legal.isEmpty() ? "Familie" : legal;
        return name.length() > Assembly.LONGEST_NAME
                ? name.substring(0, Assembly.LONGEST_NAME).strip()
                : name;
    }
}
