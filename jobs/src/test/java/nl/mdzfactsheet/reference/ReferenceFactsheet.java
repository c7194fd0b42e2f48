package nl.mdzfactsheet.reference;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Computes all figures of a reporting year from an inbox folder, person by person, by the rules text alone. Descriptors
 * (bytes, hashes, totals) are taken as right; a delivery above a fault limit counts as approved.
 */
public final class ReferenceFactsheet {
    /** The raw rows of one person. */
    private static final class RawPerson {
        private final List<ClaimLine> claims = new ArrayList<>();
        private final List<Contact> contacts = new ArrayList<>();
        private final List<CheckedRow> insured = new ArrayList<>();
    }

    private final int year;
    private final Inbox inbox;
    private final ReferenceData reference;
    private final Ledger ledger;
    private final ContactRegistry registry = new ContactRegistry();
    private final Judge judge;
    private final Tally tally;
    private final Counts counts;
    private final EldCeilings ceilings;
    private final List<PersonYear> personYears = new ArrayList<>();
    private final List<PersonYear> personYearsBefore = new ArrayList<>();
    private final List<Detection> detections = new ArrayList<>();
    private final List<Detection> contested = new ArrayList<>();

    private ReferenceFactsheet(Inbox inbox, int year) {
        this.inbox = inbox;
        this.year = year;
        this.reference = new ReferenceData(inbox);
        this.ledger = new Ledger(inbox.idsByRank());
        this.judge = new Judge(reference, new CoverageCalendar(inbox.active()), registry);
        Level.Rollup rollup = new Level.Rollup(reference);
        this.tally = new Tally(rollup, MeasureIds.all());
        this.counts = new Counts(rollup);
        this.ceilings = new EldCeilings(reference, year);
    }

    /**
     * @param inbox folder with one folder per delivery
     * @param year reporting year
     * @param runDate last possible date of service and of granting
     * @param allowedUzovi labels of the insurer; a delivery with another one is refused
     */
    public static ReferenceResult compute(Path inbox, int year, LocalDate runDate, Set<String> allowedUzovi) {
        return new ReferenceFactsheet(Inbox.read(inbox, runDate, allowedUzovi), year).run();
    }

    private ReferenceResult run() {
        Map<String, RawPerson> persons = byPerson();
        Identities identities = new Identities(ledger);
        for (RawPerson raw : persons.values()) {
            List<Contact> contacts = identities.contacts(raw.contacts);
            raw.contacts.clear();
            raw.contacts.addAll(contacts);
            registry.add(contacts);
        }
        Curation curation = new Curation(reference, ledger);
        persons.forEach((id, raw) -> measure(curation.curate(
                id, raw.claims, raw.insured.isEmpty() ? null : new Insured(raw.insured), raw.contacts)));
        ledger.assertIdentity();
        FrequentUsers now = new FrequentUsers(personYears);
        FrequentUsers before = new FrequentUsers(personYearsBefore);
        new FrequentUserMeasures(tally, now, before).addAll(personYears, personYearsBefore);
        return result(now, before);
    }

    private Map<String, RawPerson> byPerson() {
        Map<String, RawPerson> persons = new TreeMap<>(Utf8Order.INSTANCE);
        for (Delivery delivery : inbox.active()) {
            delivery.claims.forEach(c -> persons.computeIfAbsent(c.person(), k -> new RawPerson())
                    .claims
                    .add(c));
            delivery.claims.clear();
            delivery.contacts.forEach(c -> persons.computeIfAbsent(c.person(), k -> new RawPerson())
                    .contacts
                    .add(c));
        }
        inbox.referenceTable("verzekerden")
                .forEach(r -> persons.computeIfAbsent(r.text("verzekerde_id"), k -> new RawPerson())
                        .insured
                        .add(r));
        return persons;
    }

    private void measure(CuratedPerson person) {
        Judge.Verdicts verdicts = judge.judge(person, year);
        detections.addAll(verdicts.flags());
        contested.addAll(verdicts.contested());
        counts.add(verdicts);
        tally.startPerson(person.id());
        new QuarterMeasures(tally).add(person, verdicts);
        new LineMeasures(tally, judge, year).add(person, verdicts.flags());
        ceilings.add(person, judge.units());
        PersonYear.of(person, year - 1, judge.units()).ifPresent(personYearsBefore::add);
        PersonYear.of(person, year, judge.units()).ifPresent(py -> {
            personYears.add(py);
            new PersonMeasures(tally, reference, judge).add(py, person, verdicts.assessments());
            new MedicineMeasures(tally).add(py, person);
        });
    }

    private ReferenceResult result(FrequentUsers now, FrequentUsers before) {
        List<Quarantined> quarantine = new ArrayList<>();
        List<FileCount> files = new ArrayList<>();
        inbox.accepted().forEach(d -> {
            quarantine.addAll(d.quarantine);
            files.addAll(d.counts);
        });
        quarantine.addAll(ledger.quarantined());
        List<FrequentUsers.Threshold> thresholds = new ArrayList<>(now.thresholds());
        thresholds.addAll(before.thresholds());
        return new ReferenceResult(
                inbox.states(),
                files,
                List.copyOf(quarantine),
                ledger.accounting(),
                ledger.netCents(),
                ledger.quality(quarantine),
                List.copyOf(personYears),
                sorted(detections),
                sorted(contested),
                counts.detections(),
                counts.waterfall(),
                thresholds,
                tally.results(),
                ceilings.ceilings(),
                ceilings.passedOn(),
                new RhoMonitor(reference, year).rows(personYears));
    }

    private static List<Detection> sorted(List<Detection> flags) {
        return flags.stream()
                .sorted(Comparator.comparing(Detection::detector)
                        .thenComparing(Detection::table)
                        .thenComparing(Detection::person)
                        .thenComparing(Detection::declaratieId, Utf8Order.INSTANCE))
                .toList();
    }
}
