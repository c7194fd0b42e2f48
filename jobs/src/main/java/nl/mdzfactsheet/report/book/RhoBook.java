package nl.mdzfactsheet.report.book;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import nl.mdzfactsheet.disclosure.RhoRelease;

/** The workbook of one RHO, made of what was released to it and nothing else. */
public final class RhoBook {

    private static final String PRESCRIBING = "prescribing";
    private static final String QUALITY = "claim_quality";
    private static final String FREQUENT = "frequent";
    private static final String DATA = "factsheet_data.csv";

    private final BookFacts facts;
    private final int mostRows;

    public RhoBook(BookFacts facts) {
        this(facts, Book.MOST_ROWS);
    }

    RhoBook(BookFacts facts, int mostRows) {
        this.facts = facts;
        this.mostRows = mostRows;
    }

    /** Writes the workbook of a release; the same release gives the same bytes. */
    public void write(RhoRelease rho, Path file) {
        List<NamedRow> rows = NamedRow.of(rho.table("measure_results"));
        List<NamedRow> own = rows.stream().filter(r -> r.is("level", "rho")).toList();
        List<SheetTable<?>> sheets = new ArrayList<>();
        sheets.add(summary(own));
        sheets.add(
                practices(rows.stream().filter(r -> r.is("level", "practice")).toList()));
        sheets.add(waterfall(rho));
        sheets.add(both("Frequente bezoekers", "Frequente bezoekers van de huisarts", rows, r -> r.text("measure_id")
                .contains(FREQUENT)));
        sheets.add(both("Voorschrijven", "Voorschrijven", rows, r -> r.is("family", PRESCRIBING)));
        sheets.add(pdca(rho));
        sheets.add(AgreementSheet.of(
                facts, own.stream().sorted(new Rank(facts).measures()).toList()));
        sheets.add(both("Kwaliteit", "Kwaliteit van declaraties", rows, r -> r.is("family", QUALITY)));
        sheets.add(detections(rho));
        sheets.add(changes(rho));
        String title = "Factsheet MDZ " + facts.year() + " - " + rho.name();
        List<List<String>> about = new ArrayList<>();
        about.add(List.of("RHO", rho.rhoId() + " " + rho.name()));
        about.addAll(Cover.about(facts));
        BookFile.write(Assembly.of(title, "Multidisciplinaire zorg per RHO", facts, about, sheets, mostRows), file);
    }

    private SheetTable<NamedRow> summary(List<NamedRow> own) {
        MeasureFields fields = new MeasureFields(facts);
        List<Field<NamedRow>> columns = new ArrayList<>();
        columns.add(fields.measure());
        columns.addAll(fields.core());
        int printed = columns.size();
        columns.addAll(List.of(fields.target(), fields.targetVerdict()));
        columns.addAll(fields.further());
        return new SheetTable<>(
                "Samenvatting",
                "Samenvatting " + facts.year() + ": elke maat van de RHO",
                "Bovenaan staat wat opvalt [note 4]; onderaan wat verborgen is [note 1].",
                1,
                printed,
                columns,
                own.stream().sorted(new Rank(facts).measures()).toList(),
                DATA);
    }

    private SheetTable<NamedRow> practices(List<NamedRow> rows) {
        MeasureFields fields = new MeasureFields(facts);
        List<Field<NamedRow>> columns =
                new ArrayList<>(List.of(fields.practice(), fields.practiceName(), fields.measure()));
        columns.addAll(fields.core());
        int printed = columns.size();
        columns.add(fields.decile());
        columns.addAll(fields.further());
        Comparator<NamedRow> byPractice = Comparator.comparing(r -> r.text("practice_agb"));
        return new SheetTable<>(
                "Per praktijk",
                "Elke maat per praktijk " + facts.year(),
                "Per praktijk staat bovenaan wat opvalt. Alleen praktijken met een mandaat voor spiegelinformatie [note 11].",
                2,
                printed,
                columns,
                rows.stream()
                        .sorted(byPractice.thenComparing(new Rank(facts).measures()))
                        .toList(),
                DATA);
    }

    /** The rows of a theme, of the RHO and of its practices. */
    private SheetTable<NamedRow> both(String sheet, String title, List<NamedRow> rows, Predicate<NamedRow> theme) {
        MeasureFields fields = new MeasureFields(facts);
        List<Field<NamedRow>> columns =
                new ArrayList<>(List.of(fields.measure(), fields.level(), fields.practice(), fields.practiceName()));
        columns.addAll(fields.core());
        int printed = columns.size();
        columns.addAll(fields.further());
        return new SheetTable<>(
                sheet,
                title + " " + facts.year(),
                "De RHO en haar praktijken onder elkaar; filter op Niveau. Tel niveaus niet bij elkaar op.",
                1,
                printed,
                columns,
                rows.stream().filter(theme).toList(),
                DATA);
    }

    private SheetTable<NamedRow> waterfall(RhoRelease rho) {
        return new SheetTable<>(
                "Waterval",
                "Waar het ketenbedrag heen ging " + facts.year(),
                "De klassen van een programma tellen op tot het netto betaalde bedrag, verborgen regels meegerekend.",
                2,
                LineFields.waterfall(),
                NamedRow.of(rho.table("waterfall")),
                "waterfall_excel-nl.csv");
    }

    private SheetTable<NamedRow> detections(RhoRelease rho) {
        return new SheetTable<>(
                "Signalen",
                "Opvallende declaratieregels " + facts.year(),
                "Aantallen over het hele jaar, geen patiënten. Een signaal voor het gesprek, geen terugvordering.",
                2,
                LineFields.detections(),
                NamedRow.of(rho.table("detection_counts")),
                "detections_excel-nl.csv");
    }

    private SheetTable<NamedRow> changes(RhoRelease rho) {
        MeasureFields fields = new MeasureFields(facts);
        List<Field<NamedRow>> columns = List.of(
                fields.measure(),
                fields.level(),
                fields.practice(),
                fields.practiceName(),
                fields.value("Waarde toen", "value_then", "De waarde zoals die in de vorige versie stond"),
                fields.value("Waarde nu", "value_now", "De waarde zoals die nu is"),
                fields.unit(),
                fields.numerator("Teller toen", "numerator_then", "De teller zoals die in de vorige versie stond"),
                fields.numerator("Teller nu", "numerator_now", "De teller zoals die nu is"),
                fields.denominator("Noemer toen", "denominator_then", "De noemer zoals die in de vorige versie stond"),
                fields.denominator("Noemer nu", "denominator_now", "De noemer zoals die nu is"),
                new Field<>(
                        "Stand toen",
                        13,
                        "Stand van de declaraties achter de vorige versie",
                        r -> Cell.day(r.text("stand_per_then"))),
                new Field<>(
                        "Stand nu",
                        13,
                        "Stand van de declaraties achter deze versie",
                        r -> Cell.day(r.text("stand_per_now"))),
                fields.code());
        return new SheetTable<>(
                "Wijzigingen",
                "Wat anders is dan in de vorige versie van " + facts.year(),
                "Alleen regels die in beide versies te zien zijn. Een eerste versie heeft er geen.",
                1,
                columns,
                NamedRow.of(rho.table("changes")),
                "wijzigingen_excel-nl.csv");
    }

    private SheetTable<NamedRow> pdca(RhoRelease rho) {
        return new SheetTable<>(
                "PDCA",
                "Afspraken over " + facts.year() + " en wat ervan kwam",
                "De groene vakken zijn voor het gesprek. Nieuwe afspraken komen op het blad " + AgreementSheet.NAME
                        + ".",
                1,
                PdcaFields.PRINTED,
                new PdcaFields(facts).fields(),
                NamedRow.of(rho.table("pdca")),
                "pdca_excel-nl.csv");
    }
}
