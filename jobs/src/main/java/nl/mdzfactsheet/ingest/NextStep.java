package nl.mdzfactsheet.ingest;

import nl.mdzfactsheet.failure.Reason;

/** What an operator does after a refusal, hold or warning. */
final class NextStep {

    private static final Phrase DELIVER_AGAIN = new Phrase(
            "laat de leverancier de levering opnieuw maken en aanbieden",
            "have the supplier make and offer the delivery again");
    private static final Phrase MEND_DESCRIPTOR = new Phrase(
            "herstel datapackage.json en bied de levering opnieuw aan",
            "mend datapackage.json and offer the delivery again");
    private static final Phrase CHECK_CONFIGURATION = new Phrase(
            "controleer of de levering van deze verzekeraar is; zo ja, vul config/settings.yaml aan",
            "check that the delivery belongs to this insurer; if so, complete config/settings.yaml");
    private static final Phrase INCIDENT = new Phrase(
            "behandel de map als mogelijk datalek, meld het bij de functionaris gegevensbescherming, laat de leverancier pseudoniemen leveren en haal de map weg als het is afgehandeld",
            "treat the folder as a possible data breach, tell the data protection officer, have the supplier deliver pseudonyms, and take the folder away when it is dealt with");
    private static final Phrase NAME_KEY = new Phrase(
            "zet pseudonymKeyFile in config/settings.yaml of MDZ_PSEUDONYM_KEY_FILE op het sleutelbestand, of laat pseudoniemen leveren",
            "let pseudonymKeyFile in config/settings.yaml or MDZ_PSEUDONYM_KEY_FILE name the key file, or have pseudonyms delivered");
    private static final Phrase DELIVER_PSEUDONYMS = new Phrase(
            "laat de leverancier in deze tabel pseudoniemen leveren; alleen een contract met bsn_toegestaan laat BSN toe",
            "have the supplier deliver pseudonyms in this table; only a contract with bsn_toegestaan allows BSN");
    private static final Phrase APPROVE = new Phrase(
            "bekijk de uitval; geef vrij met `mdz approve` of vraag een nieuwe levering",
            "look at the quarantine; release with `mdz approve` or ask for a new delivery");
    private static final Phrase LOOK = new Phrase(
            "bekijk de uitval van het bestand; het verschil zit in die records",
            "look at the quarantine of the file; the difference lies in those records");
    private static final Phrase NEW_ID = new Phrase(
            "geef de correctie een eigen id en noem de oude in replaces",
            "give the correction an id of its own and name the old one in replaces");
    private static final Phrase TAKE_AWAY = new Phrase(
            "haal het uit de inbox, of lever het als map met datapackage.json en csv-bestanden",
            "take it out of the inbox, or deliver it as a folder with datapackage.json and csv files");
    private static final Phrase RAISE_BOUND = new Phrase(
            "controleer het bestand; is het goed, verhoog dan de grens in config/settings.yaml",
            "check the file; if it is right, raise the bound in config/settings.yaml");
    private static final Phrase ASK = new Phrase(
            "vraag de leverancier of dit klopt; zo niet, laat een levering maken die deze vervangt",
            "ask the supplier whether this is right; if not, have a delivery made that replaces it");
    private static final Phrase NOTHING = new Phrase("geen actie nodig", "no action needed");

    private NextStep() {}

    static Phrase after(Reason reason) {
        return switch (reason) {
            case DESCRIPTOR_INVALID, UNKNOWN_TABLE, FILE_OUTSIDE_DELIVERY, DELIMITER_WRONG, ENCODING_INVALID ->
                MEND_DESCRIPTOR;
            case DESCRIPTOR_MISSING, FILE_TYPE_UNSUPPORTED -> TAKE_AWAY;
            case UZOVI_NOT_ALLOWED, KEY_ID_MISMATCH -> CHECK_CONFIGURATION;
            case SUSPECTED_BSN -> INCIDENT;
            case KEY_MISSING -> NAME_KEY;
            case BSN_NOT_ALLOWED -> DELIVER_PSEUDONYMS;
            case SAME_ID_OTHER_CONTENT -> NEW_ID;
            case EXPANSION_LIMIT, TOO_MANY_COLUMNS -> RAISE_BOUND;
            case SHARE_ABOVE_LIMIT -> APPROVE;
            case COLUMN_EXTRA, RECORDS_LEFT_OUT -> NOTHING;
            case TOTAL_UNPROVEN -> LOOK;
            case VOLUME_UNUSUAL -> ASK;
            default -> DELIVER_AGAIN;
        };
    }
}
