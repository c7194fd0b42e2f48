package nl.mdzfactsheet.reference;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.mdzfactsheet.reference.ReferenceRows.Geneesmiddel;
import nl.mdzfactsheet.reference.ReferenceRows.Indicatie;
import nl.mdzfactsheet.reference.ReferenceRows.Membership;
import nl.mdzfactsheet.reference.ReferenceRows.Omzetplafond;
import nl.mdzfactsheet.reference.ReferenceRows.Praktijk;
import nl.mdzfactsheet.reference.ReferenceRows.Prestatie;
import nl.mdzfactsheet.reference.ReferenceRows.Programmaregel;
import nl.mdzfactsheet.reference.ReferenceRows.Rho;
import nl.mdzfactsheet.reference.ReferenceRows.Samenloopregel;
import nl.mdzfactsheet.reference.ReferenceRows.Weerlegging;
import org.jspecify.annotations.Nullable;

/** The present snapshot of all reference tables, with the look-ups the rules need. */
final class ReferenceData {
    private final DatedIndex<Prestatie> prestaties = new DatedIndex<>("prestaties");
    private final DatedIndex<Geneesmiddel> geneesmiddelen = new DatedIndex<>("geneesmiddelen");
    private final DatedIndex<Long> tarieven = new DatedIndex<>("tarieven");
    private final DatedIndex<String> contractors = new DatedIndex<>("rho_hoofdaannemers");
    private final DatedIndex<String> members = new DatedIndex<>("rho_praktijken");
    private final Set<String> practices = new HashSet<>();
    private final List<Praktijk> praktijken;
    private final List<Membership> memberships;
    private final List<Omzetplafond> omzetplafonds;
    private final List<Rho> rhos;
    private final List<Samenloopregel> samenloopregels;
    private final List<Programmaregel> programmaregels;
    private final List<Indicatie> indicaties;
    private final Set<Weerlegging> weerleggingen;

    ReferenceData(Inbox inbox) {
        inbox.referenceTable("prestaties")
                .forEach(r -> prestaties.add(
                        List.of(r.text("prestatiecodelijst"), r.text("prestatiecode")), r, prestatie(r)));
        inbox.referenceTable("geneesmiddelen")
                .forEach(r -> geneesmiddelen.add(List.of(r.text("zi_nummer")), r, geneesmiddel(r)));
        inbox.referenceTable("tarieven")
                .forEach(r -> tarieven.add(
                        List.of(
                                r.text("prestatiecodelijst"),
                                r.text("prestatiecode"),
                                orEmpty(r.textOrNull("agb_uitvoerder"))),
                        r,
                        r.number("max_tarief")));
        inbox.referenceTable("rho_hoofdaannemers")
                .forEach(r -> contractors.add(List.of(r.text("agb_hoofdaannemer")), r, r.text("rho_id")));
        inbox.referenceTable("rho_praktijken")
                .forEach(r -> members.add(List.of(r.text("agb_praktijk")), r, r.text("rho_id")));
        praktijken = inbox.referenceTable("praktijken").stream()
                .map(ReferenceData::praktijk)
                .toList();
        praktijken.forEach(p -> practices.add(p.agb()));
        memberships = inbox.referenceTable("rho_praktijken").stream()
                .map(ReferenceData::membership)
                .toList();
        omzetplafonds = inbox.referenceTable("omzetplafonds").stream()
                .map(r -> new Omzetplafond(r.text("agb_uitvoerder"), r.number("jaar"), r.number("plafond")))
                .toList();
        rhos = inbox.referenceTable("rho").stream()
                .map(r -> new Rho(r.text("rho_id"), orEmpty(r.textOrNull("regio"))))
                .toList();
        samenloopregels = inbox.referenceTable("samenloopregels").stream()
                .map(ReferenceData::samenloopregel)
                .toList();
        programmaregels = inbox.referenceTable("programmaregels").stream()
                .map(ReferenceData::programmaregel)
                .toList();
        indicaties = inbox.referenceTable("indicaties").stream()
                .map(ReferenceData::indicatie)
                .toList();
        weerleggingen = Set.copyOf(inbox.referenceTable("weerleggingen").stream()
                .filter(r -> r.text("oordeel").equals("gegrond"))
                .map(ReferenceData::weerlegging)
                .toList());
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static Praktijk praktijk(CheckedRow r) {
        long patients = r.numberOr("ingeschreven_totaal", -1);
        return new Praktijk(
                r.text("agb_praktijk"),
                orEmpty(r.textOrNull("regio")),
                patients < 0 ? null : patients,
                r.date("van"),
                r.end("tot"));
    }

    private static Membership membership(CheckedRow r) {
        return new Membership(
                r.text("rho_id"),
                r.text("agb_praktijk"),
                "J".equals(r.textOrNull("mandaat_spiegelinformatie")),
                r.date("van"),
                r.end("tot"));
    }

    private static Prestatie prestatie(CheckedRow r) {
        return new Prestatie(
                r.text("categorie"),
                orEmpty(r.textOrNull("programma")),
                r.text("meermaals_per_dag").equals("J"));
    }

    private static Geneesmiddel geneesmiddel(CheckedRow r) {
        return new Geneesmiddel(
                orEmpty(r.textOrNull("atc")), r.text("toedieningsvorm"), r.decimalOrZero("ddd_per_eenheid"));
    }

    private static Samenloopregel samenloopregel(CheckedRow r) {
        return new Samenloopregel(
                r.text("regel_id"),
                r.text("rho_id"),
                r.text("programma"),
                r.text("prestatiecodelijst"),
                r.text("prestatiecode"),
                r.text("effect").equals("verboden"),
                r.text("zekerheid").equals("zeker"),
                r.date("van"),
                r.end("tot"));
    }

    /**
     * The excluding programme is {@code programma}: the rule reads "programma excludes sluit_uit_programma, and
     * vervallend_programma lapses".
     */
    private static Programmaregel programmaregel(CheckedRow r) {
        String lapsing = r.text("vervallend_programma");
        String excluding = lapsing.equals(r.text("programma")) ? r.text("sluit_uit_programma") : r.text("programma");
        return new Programmaregel(excluding, lapsing, r.date("van"), r.end("tot"));
    }

    private static Indicatie indicatie(CheckedRow r) {
        return new Indicatie(
                r.text("programma"),
                r.text("rol"),
                r.text("soort"),
                r.textOrNull("prestatiecodelijst"),
                r.textOrNull("specialisme"),
                r.text("code_prefix"),
                r.numberOr("minimum_aantal", 1),
                r.date("van"),
                r.end("tot"));
    }

    private static Weerlegging weerlegging(CheckedRow r) {
        return new Weerlegging(
                r.text("tabel"), r.text("declaratie_id"), r.textOrNull("verzekerde_id"), r.text("detector"));
    }

    @Nullable
    Prestatie prestatie(String list, String code, LocalDate day) {
        return prestaties.on(day, list, code);
    }

    @Nullable
    Geneesmiddel geneesmiddel(String zi, LocalDate day) {
        return geneesmiddelen.on(day, zi);
    }

    /** Maximum tariff in cents: that of the executing AGB goes before that of everyone. */
    @Nullable
    Long maxTariff(ClaimLine line) {
        Long own = tarieven.on(line.date(), line.list(), line.code(), line.executingAgb());
        return own != null ? own : tarieven.on(line.date(), line.list(), line.code(), "");
    }

    boolean knowsPractice(String agb) {
        return practices.contains(agb);
    }

    @Nullable
    String rhoOfPractice(String agb, LocalDate day) {
        return members.on(day, agb);
    }

    @Nullable
    String rhoOfContractor(String agb, LocalDate day) {
        return contractors.on(day, agb);
    }

    List<Praktijk> praktijken() {
        return praktijken;
    }

    List<Membership> memberships() {
        return memberships;
    }

    List<Omzetplafond> omzetplafonds() {
        return omzetplafonds;
    }

    List<Rho> rhos() {
        return rhos;
    }

    List<Samenloopregel> samenloopregels() {
        return samenloopregels;
    }

    List<Programmaregel> programmaregels(LocalDate day) {
        return programmaregels.stream().filter(r -> r.validOn(day)).toList();
    }

    /** Programmes that make p lapse, valid on the day. */
    List<String> excluding(String lapsing, LocalDate day) {
        return programmaregels(day).stream()
                .filter(r -> r.lapsing().equals(lapsing))
                .map(Programmaregel::excluding)
                .toList();
    }

    List<Indicatie> indicaties(String programma, String rol, LocalDate day) {
        return indicaties.stream()
                .filter(r -> r.programma().equals(programma) && r.rol().equals(rol) && r.validOn(day))
                .toList();
    }

    /** A flag is contested by its short id (D4) or by the detector's name (besides_bundle). */
    boolean contested(Detection flag) {
        return contested(flag, flag.detector()) || contested(flag, flag.detectorName());
    }

    private boolean contested(Detection flag, String detector) {
        String table = flag.table().label();
        return weerleggingen.contains(new Weerlegging(table, flag.declaratieId(), flag.person(), detector))
                || weerleggingen.contains(new Weerlegging(table, flag.declaratieId(), null, detector));
    }
}
