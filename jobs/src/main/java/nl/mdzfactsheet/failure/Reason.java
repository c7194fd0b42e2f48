package nl.mdzfactsheet.failure;

import java.util.Locale;

/**
 * The closed list of reason codes. A code is stable: it stands in reports, metrics and the quality table. The text says
 * what is wrong and what to do next; it never holds a value from a claim.
 */
public enum Reason {
    // ---- a line goes to quarantine at intake: structure
    ROW_LENGTH(
            Outcome.QUARANTINE, "aantal velden wijkt af van de kopregel", "number of fields differs from the header"),
    LINE_TOO_LONG(Outcome.QUARANTINE, "regel langer dan de grens", "line longer than the limit"),
    QUOTE_DAMAGED(Outcome.QUARANTINE, "aanhalingsteken niet gesloten", "quote not closed"),
    RECORD_LENGTH(
            Outcome.QUARANTINE,
            "record heeft niet de lengte van de berichtindeling",
            "record does not have the length of its message layout"),
    RECORD_UNKNOWN(
            Outcome.QUARANTINE,
            "recordsoort staat niet in de berichtindeling",
            "kind of record is not in the message layout"),
    INSURED_RECORD_DIFFERS(
            Outcome.QUARANTINE,
            "prestatie hoort niet bij het verzekerdenrecord erboven",
            "service record does not belong to the insured record above it"),
    // ---- a line goes to quarantine at intake: value
    VALUE_MISSING(Outcome.QUARANTINE, "verplichte waarde ontbreekt", "mandatory value is empty"),
    DATE_INVALID(
            Outcome.QUARANTINE,
            "geen bestaande datum in de vorm jjjj-mm-dd",
            "not an existing date of the form yyyy-mm-dd"),
    DATE_OUT_OF_RANGE(Outcome.QUARANTINE, "datum buiten de toegestane grenzen", "date outside the allowed range"),
    OUTSIDE_PERIOD(
            Outcome.QUARANTINE, "datum buiten de periode van de levering", "date outside the period of the delivery"),
    AMOUNT_INVALID(Outcome.QUARANTINE, "geen geldig bedrag", "not a valid amount"),
    DECIMAL_NOTATION(
            Outcome.QUARANTINE, "andere decimaalnotatie dan afgesproken", "other decimal notation than declared"),
    QUANTITY_INVALID(Outcome.QUARANTINE, "geen geldig aantal", "not a valid quantity"),
    DECIMAL_INVALID(Outcome.QUARANTINE, "geen geldig decimaal getal", "not a valid decimal number"),
    INTEGER_INVALID(Outcome.QUARANTINE, "geen geldig geheel getal", "not a valid whole number"),
    AGB_INVALID(Outcome.QUARANTINE, "AGB-code heeft geen acht cijfers", "AGB code does not have eight digits"),
    UZOVI_INVALID(Outcome.QUARANTINE, "UZOVI-nummer heeft geen vier cijfers", "UZOVI number does not have four digits"),
    CODE_INVALID(Outcome.QUARANTINE, "code voldoet niet aan het patroon", "code does not fit its pattern"),
    ENUM_INVALID(Outcome.QUARANTINE, "waarde staat niet in de waardenlijst", "value is not in the list of values"),
    ID_INVALID(Outcome.QUARANTINE, "kenmerk voldoet niet aan het patroon", "identifier does not fit its pattern"),
    PSEUDONYM_INVALID(
            Outcome.QUARANTINE,
            "geen pseudoniem van 32 hexadecimale tekens",
            "not a pseudonym of 32 hexadecimal characters"),
    BSN_INVALID(
            Outcome.QUARANTINE,
            "geen BSN van negen cijfers dat aan de elfproef voldoet",
            "not a BSN of nine digits that passes the eleven check"),
    INFORMATION_AMOUNT(Outcome.QUARANTINE, "informatierecord met een bedrag", "information record with an amount"),
    POSTCODE_INVALID(Outcome.QUARANTINE, "postcode heeft geen vier cijfers", "postcode does not have four digits"),
    // ---- a line goes to quarantine in a run (curate)
    UNKNOWN_CODE(
            Outcome.QUARANTINE, "code onbekend of niet geldig op de datum", "code unknown or not valid on the date"),
    CONFLICTING_LINE(
            Outcome.QUARANTINE,
            "zelfde declaratie twee keer met andere inhoud in een levering",
            "same line twice with other content in one delivery"),
    CREDIT_EXCEEDS_DEBIT(Outcome.QUARANTINE, "credits hoger dan de debetregel", "credits exceed the debit line"),
    // ---- a delivery is refused as a whole
    DESCRIPTOR_MISSING(Outcome.REFUSE, "datapackage.json ontbreekt", "datapackage.json is missing"),
    DESCRIPTOR_INVALID(Outcome.REFUSE, "datapackage.json is ongeldig", "datapackage.json is invalid"),
    UNKNOWN_TABLE(Outcome.REFUSE, "tabel heeft geen contract", "table has no contract"),
    FILE_MISSING(Outcome.REFUSE, "bestand ontbreekt", "file is missing"),
    FILE_OUTSIDE_DELIVERY(Outcome.REFUSE, "bestand ligt buiten de levering", "file lies outside the delivery"),
    FILE_TYPE_UNSUPPORTED(Outcome.REFUSE, "bestandssoort niet ondersteund", "file type not supported"),
    FILE_EMPTY(Outcome.REFUSE, "bestand is leeg", "file is empty"),
    NO_ROWS(Outcome.REFUSE, "bestand heeft alleen een kopregel", "file has a header only"),
    BYTES_MISMATCH(
            Outcome.REFUSE, "aantal bytes wijkt af van de beschrijving", "number of bytes differs from the descriptor"),
    HASH_MISMATCH(Outcome.REFUSE, "hash wijkt af van de beschrijving", "hash differs from the descriptor"),
    ROW_COUNT_MISMATCH(
            Outcome.REFUSE, "aantal regels wijkt af van de beschrijving", "row count differs from the descriptor"),
    CONTROL_TOTAL_MISMATCH(
            Outcome.REFUSE, "controletotaal wijkt af van de beschrijving", "control total differs from the descriptor"),
    GZIP_DAMAGED(Outcome.REFUSE, "gzip afgebroken of beschadigd", "gzip truncated or damaged"),
    EXPANSION_LIMIT(Outcome.REFUSE, "uitgepakte omvang boven de grens", "expanded size above the limit"),
    ENCODING_INVALID(Outcome.REFUSE, "tekenset wijkt af van de beschrijving", "bytes do not fit the declared encoding"),
    HEADER_MISSING(Outcome.REFUSE, "kopregel ontbreekt", "header is missing"),
    DELIMITER_WRONG(Outcome.REFUSE, "kopregel heeft een ander scheidingsteken", "header has another delimiter"),
    COLUMN_MISSING(Outcome.REFUSE, "kolom ontbreekt", "column is missing"),
    COLUMN_DOUBLED(Outcome.REFUSE, "kolom komt twee keer voor", "column occurs twice"),
    TOO_MANY_COLUMNS(Outcome.REFUSE, "te veel kolommen", "too many columns"),
    MESSAGE_INVALID(
            Outcome.REFUSE, "bericht wijkt af van de berichtindeling", "message differs from its message layout"),
    TRAILER_MISMATCH(
            Outcome.REFUSE,
            "sluitrecord wijkt af van de records erboven",
            "trailer record differs from the records above it"),
    SUSPECTED_BSN(Outcome.REFUSE, "vermoedelijk BSN in de levering", "suspected BSN in the delivery"),
    UZOVI_NOT_ALLOWED(
            Outcome.REFUSE, "UZOVI-nummer staat niet in de configuratie", "UZOVI number is not in the configuration"),
    BSN_NOT_ALLOWED(
            Outcome.REFUSE,
            "het contract van deze tabel staat geen BSN toe",
            "the contract of this table does not allow BSN"),
    KEY_MISSING(Outcome.REFUSE, "geen sleutel om BSN te pseudonimiseren", "no key to replace BSN by pseudonyms"),
    KEY_ID_MISMATCH(
            Outcome.REFUSE, "andere pseudoniemsleutel dan geconfigureerd", "other pseudonym key than configured"),
    SAME_ID_OTHER_CONTENT(
            Outcome.REFUSE, "leveringskenmerk bestaat al met andere inhoud", "delivery id exists with other content"),
    OTHER_DECIMAL_NOTATION(
            Outcome.REFUSE,
            "het hele bestand heeft een andere decimaalnotatie",
            "the whole file has another decimal notation"),
    INSURED_PERIODS_OVERLAP(
            Outcome.REFUSE, "verzekeringsperioden van een persoon overlappen", "insured periods of one person overlap"),
    // ---- a workbook filled in by hand is refused
    WORKBOOK_INVALID(Outcome.REFUSE, "werkboek is niet te lezen", "workbook cannot be read"),
    SHEET_MISSING(Outcome.REFUSE, "blad ontbreekt in het werkboek", "sheet is missing in the workbook"),
    NUMBER_EXPECTED(Outcome.REFUSE, "geen getal", "not a number"),
    PERCENTAGE_EXPECTED(Outcome.REFUSE, "getal zonder procentteken", "number without a percent sign"),
    DATE_EXPECTED(Outcome.REFUSE, "geen datum", "not a date"),
    FORMULA_FOUND(Outcome.REFUSE, "formule in plaats van een waarde", "formula in place of a value"),
    MEASURE_UNKNOWN(Outcome.REFUSE, "maat bestaat niet", "measure does not exist"),
    RHO_UNKNOWN(Outcome.REFUSE, "RHO bestaat niet", "RHO does not exist"),
    AGREEMENT_DOUBLED(
            Outcome.REFUSE,
            "twee afspraken over dezelfde maat van dezelfde RHO in hetzelfde jaar",
            "two agreements about the same measure of the same RHO in the same year"),
    // ---- a delivery is held until approve
    SHARE_ABOVE_LIMIT(Outcome.HOLD, "aandeel fouten boven de grens", "share of faults above the limit"),
    // ---- a publication is held until approve
    RESULT_JUMPS(
            Outcome.HOLD,
            "een cijfer van de hele verzekeraar verandert meer dan gewoon is",
            "a figure of the whole insurer changes more than is ordinary"),
    // ---- the run stops
    REFERENCE_OVERLAP(
            Outcome.ABORT, "geldigheidsperioden van een sleutel overlappen", "validity periods of one key overlap"),
    REFERENCE_MISSING(Outcome.ABORT, "verplichte referentietabel ontbreekt", "mandatory reference table is missing"),
    DEFINITION_INVALID(Outcome.ABORT, "definitie is ongeldig", "definition is invalid"),
    CONFIGURATION_INVALID(Outcome.ABORT, "configuratie is ongeldig", "configuration is invalid"),
    KEY_CHANGED(
            Outcome.ABORT,
            "andere pseudoniemsleutel onder hetzelfde sleutelkenmerk",
            "another pseudonym key under the same key id"),
    ACCESS_LOG_DAMAGED(Outcome.ABORT, "het toegangslogboek is aangetast", "the access log was changed"),
    LOCK_HELD(Outcome.ABORT, "een andere run is bezig", "another run is active"),
    STORE_DAMAGED(
            Outcome.ABORT, "opgeslagen bestand wijkt af van het manifest", "stored file differs from its manifest"),
    STORE_UNREACHABLE(Outcome.ABORT, "de objectopslag antwoordt niet", "the object store does not answer"),
    RECOMPUTED_DIFFERS(
            Outcome.ABORT,
            "wat is hergebruikt wijkt af van wat nu wordt berekend",
            "what was reused differs from what is computed now"),
    IDENTITY_BROKEN(Outcome.ABORT, "een controletelling klopt niet", "an accounting identity does not hold"),
    FIGURE_IMPOSSIBLE(Outcome.ABORT, "teller of noemer kan niet bestaan", "numerator or denominator cannot exist"),
    FIGURE_DOUBLED(
            Outcome.ABORT,
            "zelfde eenheid, periode en maat komt twee keer voor",
            "same unit, period and measure occurs twice"),
    FIGURE_INCONSISTENT(
            Outcome.ABORT,
            "regels van dezelfde maat spreken elkaar tegen",
            "rows of one measure contradict each other"),
    CELL_DOUBLED(Outcome.ABORT, "dezelfde cel komt twee keer voor", "same cell occurs twice"),
    CELL_UNKNOWN(Outcome.ABORT, "cel staat niet in de tabel", "cell is not in the table"),
    PATTERN_UNKNOWN(Outcome.ABORT, "patroon komt niet voor", "pattern does not occur"),
    STATUS_MISSING(Outcome.ABORT, "cel heeft geen status in een patroon", "cell has no status in a pattern"),
    CONSTRAINT_INCONSISTENT(
            Outcome.ABORT,
            "regels van hetzelfde verband spreken elkaar tegen",
            "rows of one constraint contradict each other"),
    DISCLOSURE_UNSAFE(
            Outcome.ABORT,
            "een verborgen cijfer kan uit de bestanden worden afgeleid",
            "a hidden figure could be worked out from the files"),
    DISCLOSURE_WITHHELD(
            Outcome.WARN,
            "de audit keurde een map af; zij is met minder cijfers geschreven; de twijfels staan in report.json van stap 60-report",
            "the audit refused a folder; it was written with fewer figures; the doubts stand in report.json of step 60-report"),
    LEDGER_BROKEN(
            Outcome.ABORT,
            "het geheugen van wat eerder is gepubliceerd is beschadigd",
            "the memory of what was published before is damaged"),
    ROW_CAP_EXCEEDED(Outcome.ABORT, "meer aggregaatregels dan toegestaan", "more aggregate rows than allowed"),
    // ---- loaded and listed
    COLUMN_EXTRA(Outcome.WARN, "onbekende kolom genegeerd", "unknown column ignored"),
    RECORDS_LEFT_OUT(
            Outcome.WARN, "informatierecords geteld, geen declaratie", "information records counted, no claims"),
    TOTAL_UNPROVEN(
            Outcome.WARN,
            "totaal van het sluitrecord niet te bewijzen: bedragen onleesbaar",
            "total of the trailer record cannot be proven: amounts unreadable"),
    ID_UNDER_TWO_PERSONS(Outcome.WARN, "zelfde declaratie bij twee personen", "same line id under two persons"),
    LABEL_DIFFERS(Outcome.WARN, "label wijkt af van de verzekeringsperiode", "label differs from the insured period"),
    VOLUME_UNUSUAL(
            Outcome.WARN,
            "een tabel heeft veel meer of minder regels dan eerdere leveringen",
            "a table has many more or fewer lines than earlier deliveries"),
    DISK_SHORT(
            Outcome.WARN,
            "er is waarschijnlijk te weinig schijfruimte voor deze run",
            "there is probably too little disk space for this run"),
    PRACTICE_WITHOUT_RHO(Outcome.WARN, "praktijk zonder RHO", "practice without RHO"),
    DELIVERY_STALE(Outcome.WARN, "de nieuwste levering is te oud", "the newest delivery is too old"),
    METRICS_NOT_DELIVERED(
            Outcome.WARN,
            "meetgegevens van de run zijn niet geschreven of verstuurd",
            "metrics of the run were not written or sent");

    /** What follows from a reason. */
    public enum Outcome {
        QUARANTINE,
        REFUSE,
        HOLD,
        ABORT,
        WARN
    }

    private final Outcome outcome;
    private final String dutch;
    private final String english;

    Reason(Outcome outcome, String dutch, String english) {
        this.outcome = outcome;
        this.dutch = dutch;
        this.english = english;
    }

    /** The stable code, lower case, as written in reports and the quality table. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Outcome outcome() {
        return outcome;
    }

    /** What is wrong, for operators; {@code nl} gives Dutch, anything else English. */
    public String text(String language) {
        return language.equals("nl") ? dutch : english;
    }
}
