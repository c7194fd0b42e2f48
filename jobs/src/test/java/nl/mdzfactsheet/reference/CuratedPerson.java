package nl.mdzfactsheet.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One person after curate: net lines by date, the enrolment practice per quarter, bundles per programme and quarter. */
final class CuratedPerson {
    private static final Comparator<NetLine> LATEST_FEE = NetLine.BY_DATE;

    private final String id;
    private final @Nullable Insured insured;
    private final List<NetLine> lines;
    private final List<Contact> contacts;
    private final TreeMap<Quarter, NetLine> enrolment = new TreeMap<>();
    private final TreeMap<ProgrammeQuarter, List<NetLine>> bundles = new TreeMap<>();

    CuratedPerson(String id, @Nullable Insured insured, List<NetLine> net, List<Contact> contacts) {
        this.id = id;
        this.insured = insured;
        this.lines = net.stream().sorted(NetLine.BY_DATE).toList();
        this.contacts = List.copyOf(contacts);
        lines.stream()
                .filter(l -> l.isEnrolmentFee() && l.insured() && l.table() == ClaimTable.HUISARTSENZORG)
                .forEach(l -> enrolment.merge(l.quarter(), l, (a, b) -> LATEST_FEE.compare(a, b) >= 0 ? a : b));
        lines.stream().filter(NetLine::isMdz).forEach(l -> bundles.computeIfAbsent(
                        new ProgrammeQuarter(l.programme(), l.quarter()), k -> new ArrayList<>(1))
                .add(l));
        bundles.values().forEach(b -> b.sort(keptFirst()));
    }

    /** D2: the line of the enrolment practice first, then datum_toekenning, then declaratie_id. */
    private Comparator<NetLine> keptFirst() {
        return Comparator.comparing((NetLine l) -> !atEnrolmentPractice(l)).thenComparing(NetLine.BY_GRANT);
    }

    private boolean atEnrolmentPractice(NetLine l) {
        String practice = enrolmentPractice(l.quarter());
        return practice != null && practice.equals(l.line().practiceAgb());
    }

    String id() {
        return id;
    }

    /** Null for a person who is not in verzekerden. */
    @Nullable
    Insured insured() {
        return insured;
    }

    List<NetLine> lines() {
        return lines;
    }

    List<Contact> contacts() {
        return contacts;
    }

    Stream<NetLine> insuredLines(int year) {
        return lines.stream().filter(l -> l.insured() && l.inYear(year));
    }

    @Nullable
    String enrolmentPractice(Quarter q) {
        NetLine fee = enrolment.get(q);
        return fee == null ? null : fee.line().practiceAgb();
    }

    /** The enrolled quarters of a year, in order. */
    List<Quarter> enrolledQuarters(int year) {
        return enrolment.keySet().stream().filter(q -> q.year() == year).toList();
    }

    /** The net MDZ lines per programme and quarter, the kept one first. */
    SortedMap<ProgrammeQuarter, List<NetLine>> bundles() {
        return bundles;
    }

    /** The net MDZ lines of a programme in a quarter, the kept one first; empty when there is none. */
    List<NetLine> bundle(String programme, Quarter q) {
        return bundles.getOrDefault(new ProgrammeQuarter(programme, q), List.of());
    }

    /** The paid quarters of a programme in a year. */
    Stream<Map.Entry<ProgrammeQuarter, List<NetLine>>> paidQuarters(String programme, int year) {
        return bundles.entrySet().stream()
                .filter(e -> e.getKey().programme().equals(programme)
                        && e.getKey().quarter().year() == year);
    }

    boolean hasMdzLine(String programme, int year) {
        return paidQuarters(programme, year).findAny().isPresent();
    }

    boolean hasInsuredMdzLine(String programme, int year) {
        return paidQuarters(programme, year).anyMatch(e -> e.getValue().stream().anyMatch(NetLine::insured));
    }

    boolean insuredOn(LocalDate day) {
        return insured != null && insured.insuredOn(day);
    }

    boolean insuredThroughout(LocalDate first, LocalDate last) {
        return insured != null && insured.insuredThroughout(first, last);
    }
}
