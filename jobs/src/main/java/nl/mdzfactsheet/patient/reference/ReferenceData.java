package nl.mdzfactsheet.patient.reference;

import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.patient.ClaimLine;
import nl.mdzfactsheet.patient.ClaimTable;
import nl.mdzfactsheet.patient.DayRange;
import nl.mdzfactsheet.patient.Detector;
import nl.mdzfactsheet.patient.ServiceCode;
import nl.mdzfactsheet.patient.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The reference tables as lookups by key and day, with what the fold must know of all persons together: covered days and
 * contact registrations. Immutable in meaning, safe for threads, sent to every worker once.
 */
public final class ReferenceData implements Serializable {

    private static final long serialVersionUID = 1L;

    private record TariffKey(ServiceCode service, int executingAgb) implements Serializable {}

    private record ContestedKey(ClaimTable table, String declaratieId, Detector detector) implements Serializable {}

    private final ReferenceTables tables;
    private final TableCoverage coverage;
    private final ContactRegistrations registrations;
    private final PeriodIndex<ServiceCode, Service> services;
    private final PeriodIndex<String, Medicine> medicines;
    private final PeriodIndex<TariffKey, Tariff> tariffs;
    private final PeriodIndex<Integer, Contractor> contractors;
    private final PeriodIndex<Integer, PracticeOfRho> memberships;
    private final Map<Integer, Unit> practicesWithoutRho = new HashMap<>();
    private final Map<Integer, String> quintiles = new HashMap<>();
    private final ConcurrenceRules concurrenceRules;
    private final Indications indications;
    private final Map<ContestedKey, Set<String>> contested = new HashMap<>();
    private final List<String> programmes;

    /** Stands for every person in the set of a contested line. */
    private static final String EVERYONE = "*";

    /**
     * @param programmeOrder every programme that is defined, in programme order: where two tie, the first one wins
     * @throws nl.mdzfactsheet.failure.MdzException when periods of one key overlap, or prestaties names a programme that is not defined
     */
    public ReferenceData(
            ReferenceTables tables,
            TableCoverage coverage,
            ContactRegistrations registrations,
            List<String> programmeOrder) {
        this.tables = tables;
        this.coverage = coverage;
        this.registrations = registrations;
        services = PeriodIndex.of("prestaties", tables.services(), Service::code, row -> text(row.code()));
        medicines = PeriodIndex.of("geneesmiddelen", tables.medicines(), Medicine::zi, Medicine::zi);
        tariffs = PeriodIndex.of("tarieven", tables.tariffs(), ReferenceData::key, ReferenceData::text);
        contractors = PeriodIndex.of(
                "rho_hoofdaannemers", tables.contractors(), Contractor::agb, row -> Unit.agbText(row.agb()));
        memberships = PeriodIndex.of(
                "rho_praktijken",
                tables.memberships().stream().map(PracticeOfRho::of).toList(),
                row -> row.membership().practiceAgb(),
                row -> row.unit().practiceAgb());
        concurrenceRules = new ConcurrenceRules(tables.concurrenceRules());
        indications = new Indications(tables.indications());
        programmes = programmesOf(tables.services(), programmeOrder);
        tables.practices()
                .forEach(
                        row -> practicesWithoutRho.put(row.agb(), new Unit(Unit.WITHOUT_RHO, Unit.agbText(row.agb()))));
        tables.sesPostcodes().forEach(row -> quintiles.put(row.postcode4(), row.quintile()));
        tables.contestedLines().stream().filter(ContestedLine::upheld).forEach(this::addContested);
    }

    /** A membership with the unit it makes: every claim line asks for one, so it is made once. */
    private record PracticeOfRho(Membership membership, Unit unit) implements Dated, Serializable {

        static PracticeOfRho of(Membership row) {
            return new PracticeOfRho(row, new Unit(row.rhoId(), Unit.agbText(row.practiceAgb())));
        }

        @Override
        public DayRange valid() {
            return membership.valid();
        }
    }

    private static TariffKey key(Tariff row) {
        return new TariffKey(row.service(), row.executingAgb());
    }

    private static String text(Tariff row) {
        String whose = row.executingAgb() == ClaimLine.NONE ? "everyone" : Unit.agbText(row.executingAgb());
        return text(row.service()) + " for " + whose;
    }

    private static String text(ServiceCode code) {
        return code.list() + "/" + code.code();
    }

    private static List<String> programmesOf(List<Service> services, List<String> order) {
        Set<String> named = new HashSet<>();
        for (Service service : services) {
            if (service.isBundle() && service.programme() != null) {
                named.add(service.programme());
            }
        }
        // A programme without a definition would be paid for in the waterfall and missing from the patient-year.
        if (!order.containsAll(named)) {
            throw new MdzException(
                    ExitCode.REFUSED,
                    Reason.CODE_INVALID,
                    new Location("prestaties", 0, "programma"),
                    "every programma of prestaties is one of the programmes " + order,
                    "correct prestaties, or add the programme to programmes.yaml of the definitions");
        }
        return order.stream().filter(named::contains).toList();
    }

    private void addContested(ContestedLine row) {
        contested
                .computeIfAbsent(
                        new ContestedKey(row.table(), row.declaratieId(), row.detector()), key -> new HashSet<>())
                .add(row.patientId() == null ? EVERYONE : row.patientId());
    }

    /** The rows behind the lookups, in the order delivered. */
    public ReferenceTables tables() {
        return tables;
    }

    public TableCoverage coverage() {
        return coverage;
    }

    public ContactRegistrations registrations() {
        return registrations;
    }

    public Indications indications() {
        return indications;
    }

    /** Distinct programmes of MDZ services: DM2, CVRM, COPD, ASTMA where present, then others by name. */
    public List<String> programmes() {
        return programmes;
    }

    /** The service valid on a day, or null. */
    public @Nullable Service service(ServiceCode code, int day) {
        return services.on(code, day);
    }

    /** The medicine valid on a day, or null. */
    public @Nullable Medicine medicine(String ziNumber, int day) {
        return medicines.on(ziNumber, day);
    }

    /** The maximum tariff per unit in cents on a day, that of the executing AGB before that of everyone, or null. */
    public @Nullable Tariff tariff(ServiceCode service, int executingAgb, int day) {
        Tariff own = tariffs.on(new TariffKey(service, executingAgb), day);
        return own != null ? own : tariffs.on(new TariffKey(service, ClaimLine.NONE), day);
    }

    /** The RHO that bills under a contractor's AGB on a day, or null. */
    public @Nullable String rhoOfContractor(int contractorAgb, int day) {
        Contractor row = contractors.on(contractorAgb, day);
        return row == null ? null : row.rhoId();
    }

    /** The membership of a practice on a day, or null. */
    public @Nullable Membership membership(int practiceAgb, int day) {
        PracticeOfRho row = memberships.on(practiceAgb, day);
        return row == null ? null : row.membership();
    }

    /** Whether praktijken holds the AGB, whatever its dates. */
    public boolean isPractice(int agb) {
        return practicesWithoutRho.containsKey(agb);
    }

    /** The practice with its RHO on a day, or null when praktijken does not hold it. */
    public @Nullable Unit practiceUnit(int agb, int day) {
        Unit withoutRho = practicesWithoutRho.get(agb);
        if (withoutRho == null) {
            return null;
        }
        PracticeOfRho row = memberships.on(agb, day);
        return row == null ? withoutRho : row.unit();
    }

    /** ses_kwintiel of a postcode, or null. */
    public @Nullable String sesQuintile(int postcode4) {
        return quintiles.get(postcode4);
    }

    /** Whether any concurrence rule names the service. */
    public boolean hasConcurrenceRule(ServiceCode service) {
        return concurrenceRules.concern(service);
    }

    /** The strongest rule that forbids a service next to a programme of an RHO on a day, or null. */
    public @Nullable ConcurrenceRule forbidding(String rhoId, String programme, ServiceCode service, int day) {
        return concurrenceRules.forbidding(rhoId, programme, service, day);
    }

    /** Whether one programme makes the other lapse when both are declared in the quarter that starts on the day. */
    public boolean excludes(String excluding, String lapsing, int day) {
        for (ProgrammeRule rule : tables.programmeRules()) {
            if (rule.lapsing().equals(lapsing)
                    && rule.excluding().equals(excluding)
                    && !excluding.equals(lapsing)
                    && rule.validOn(day)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a flag of a line has been contested with success. */
    public boolean isContested(Detector detector, ClaimLine line, String patientId) {
        if (contested.isEmpty()) {
            return false;
        }
        Set<String> persons = contested.get(new ContestedKey(line.table(), line.declaratieId(), detector));
        return persons != null && (persons.contains(EVERYONE) || persons.contains(patientId));
    }
}
