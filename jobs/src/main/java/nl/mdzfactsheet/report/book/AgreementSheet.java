package nl.mdzfactsheet.report.book;

import java.math.BigDecimal;
import java.util.List;
import nl.mdzfactsheet.report.book.Look.Tone;

/** The sheet on which new agreements are filled in, a row per measure; it is read back as a delivery of {@code afspraken}, so its name and headings are a contract. */
public final class AgreementSheet {

    /** The tab. */
    public static final String NAME = "Afspraken";

    public static final String MEASURE = "Maatcode";
    public static final String RHO = "RHO";
    public static final String YEAR = "Jaar";
    public static final String KIND = "Soort";
    public static final String DIRECTION = "Richting";
    public static final String TARGET = "Streefwaarde";
    public static final String BASE_YEAR = "Basisjaar";
    public static final String AGREED_ON = "Overeengekomen op";
    public static final String TEXT = "Omschrijving";

    /** Columns that are empty until somebody agrees something. */
    public static final List<String> FILLED_IN = List.of(KIND, DIRECTION, TARGET, AGREED_ON, TEXT);

    private static final Look INPUT_TEXT = Look.TEXT.in(Tone.INPUT);

    private AgreementSheet() {}

    /**
     * The sheet of one RHO.
     *
     * @param own rows of the RHO itself, a row per measure
     */
    static SheetTable<NamedRow> of(BookFacts facts, List<NamedRow> own) {
        MeasureFields measure = new MeasureFields(facts);
        int next = facts.year() + 1;
        return new SheetTable<>(
                NAME,
                "Nieuwe afspraken voor " + next,
                "Vul de groene vakken in bij de maten waarover iets is afgesproken; laat de andere leeg [note 9].",
                1,
                List.of(
                        measure.measure(),
                        measure.value("Waarde " + facts.year(), "value", "De uitkomst van dit jaar"),
                        new Field<>(
                                "Eenheid",
                                50,
                                "Waarin waarde en streefwaarde zijn uitgedrukt",
                                r -> Cell.text(MeasureScale.shown(r.text("unit")))),
                        input(
                                KIND,
                                12,
                                "absoluut: de streefwaarde zelf; relatief: een deel van de uitgangswaarde (90% is tien procent minder)"),
                        input(DIRECTION, 12, "minstens of hoogstens"),
                        new Field<>(
                                TARGET,
                                14,
                                "De waarde om te bereiken, in de eenheid van de maat",
                                r -> Cell.empty(
                                        MeasureScale.of(r.text("unit")).look().in(Tone.INPUT))),
                        new Field<>(AGREED_ON, 21, "Dag van de afspraak", r -> Cell.empty(Look.DAY.in(Tone.INPUT))),
                        input(TEXT, 44, "Wat is afgesproken, in eigen woorden"),
                        new Field<>(
                                BASE_YEAR,
                                11,
                                "Jaar van de uitgangswaarde; leeg: het jaar voor de afspraak",
                                r -> Cell.empty(Look.YEAR.in(Tone.INPUT))),
                        new Field<>(
                                YEAR,
                                8,
                                "Jaar waarvoor de afspraak geldt",
                                r -> Cell.number(BigDecimal.valueOf(next), Look.YEAR)),
                        new Field<>(RHO, 12, "Kenmerk van de RHO", r -> Cell.text(r.text("rho_id"))),
                        measure.code()),
                own,
                "");
    }

    private static Field<NamedRow> input(String heading, double width, String meaning) {
        return new Field<>(heading, width, meaning, r -> Cell.empty(INPUT_TEXT));
    }
}
