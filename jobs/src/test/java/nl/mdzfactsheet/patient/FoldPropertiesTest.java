package nl.mdzfactsheet.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import nl.mdzfactsheet.patient.Feature.Aggregate;
import nl.mdzfactsheet.patient.PatientOutcome.Fate;
import nl.mdzfactsheet.patient.PatientOutcome.LineFate;
import nl.mdzfactsheet.patient.fold.PatientFold;

/** What holds for every history, however odd. Few identifiers, days and codes, so that lines collide often. */
class FoldPropertiesTest {

    private static final Set<Fate> QUARANTINED =
            EnumSet.of(Fate.UNKNOWN_CODE, Fate.CONFLICTING_LINE, Fate.CREDIT_EXCEEDS_DEBIT);
    private static final Set<Fate> LEFT_OUT = EnumSet.of(Fate.REPEATED, Fate.RESTATED_LINE);
    private static final List<String> DAYS = List.of(
            "2023-05-01",
            "2024-02-10",
            "2024-08-01",
            "2024-11-11",
            "2025-01-01",
            "2025-02-10",
            "2025-03-31",
            "2025-04-01",
            "2025-05-01",
            "2025-10-01");

    private static final PatientFold FOLD = fold(2025);
    private static final PatientFold FOLD_OF_2024 = fold(2024);

    private static PatientFold fold(int year) {
        ReferenceFixture reference = ReferenceFixture.standard()
                .add("tarieven", "008 | 12000 | | 2000-01-01 | | 5.00")
                .add("programmaregels", "DM2 | CVRM | CVRM | 2000-01-01 | | beleid")
                .add(
                        "samenloopregels",
                        "S1 | * | DM2 | 008 | 12000 | verboden | zeker | 2000-01-01 | | contract",
                        "S2 | * | CVRM | 016 | 70001 | verboden | vermoeden | 2000-01-01 | | contract")
                .add("weerleggingen", "mdz | id1 | | D2 | gegrond | brief")
                .add(
                        "indicaties",
                        "DM2 | indicatie | atc | | | A10 | 1 | 2000-01-01 | | richtlijn",
                        "DM2 | spoor | prestatie | 016 | | 70001 | 1 | 2000-01-01 | | richtlijn",
                        "CVRM | indicatie | diagnose | | 0313 | 221 | 1 | 2000-01-01 | | dbc",
                        "DM2 | tweedelijn | diagnose | | 0313 | 221 | 1 | 2000-01-01 | | dbc");
        Feature lines = new Feature("lines", null, Set.of(), List.of(), Set.of(), Set.of(), Aggregate.LINES, 0, 1, 4);
        return new PatientFold(reference.build(), year, List.of(lines));
    }

    @Provide
    Arbitrary<PatientHistory> histories() {
        Arbitrary<List<ClaimLine>> lines = lines().list().ofMaxSize(30);
        Arbitrary<List<InsuredPeriod>> periods = Arbitraries.of(
                List.of(),
                List.of(period("2020-01-01", "9999-12-31", "9999-12-31")),
                List.of(period("2024-06-01", "2025-02-15", "9999-12-31")),
                List.of(
                        period("2025-04-01", "9999-12-31", "9999-12-31"),
                        period("2022-01-01", "2024-12-31", "9999-12-31")),
                List.of(period("2020-01-01", "9999-12-31", "2025-03-01")));
        return Combinators.combine(lines, periods)
                .as((claims, insured) -> new PatientHistory(
                        Given.PATIENT,
                        numbered(claims),
                        insured,
                        List.of(new ProgrammeContact(
                                "c1", 0, 1000001, "DM2", ReferenceFixture.day("2025-01-01"), true))));
    }

    private static InsuredPeriod period(String from, String to, String death) {
        return new InsuredPeriod(
                9999, 1950, 1, 5611, ReferenceFixture.day(from), ReferenceFixture.day(to), ReferenceFixture.day(death));
    }

    private static Arbitrary<ClaimLine> lines() {
        Arbitrary<String> ids = Arbitraries.of("id1", "id2", "id3", "id4", "id5", "id6");
        Arbitrary<Integer> deliveries = Arbitraries.integers().between(1, 3);
        Arbitrary<Long> cents = Arbitraries.of(0L, 400L, 1000L);
        Arbitrary<Integer> kinds = Arbitraries.integers().between(0, 8);
        Arbitrary<Integer> signs = Arbitraries.integers().between(0, 3);
        return Combinators.combine(ids, Arbitraries.of(DAYS), kinds, cents, deliveries, signs, ids)
                .as((id, day, kind, amount, delivery, sign, other) -> {
                    LineFixture line = line(kind, id, day).cents(amount).in(delivery, 0);
                    return (sign == 0 ? line.creditOf(other) : line).build();
                });
    }

    private static LineFixture line(int kind, String id, String day) {
        return switch (kind) {
            case 0 -> LineFixture.fee(id, day);
            case 1 -> LineFixture.consult(id, day);
            case 2 -> LineFixture.consult(id, day).service("008/99999");
            case 3 -> LineFixture.mdz(id, "DM2", day);
            case 4 -> LineFixture.mdz(id, "CVRM", day).executing(53000002);
            case 5 -> LineFixture.medicine(id, "15000001", day);
            case 6 -> LineFixture.lab(id, day);
            case 7 -> LineFixture.hospital(id, day);
            default -> LineFixture.fee(id, day).executing(1000002);
        };
    }

    /** Every line gets its own place in its file. */
    private static List<ClaimLine> numbered(List<ClaimLine> lines) {
        List<ClaimLine> numbered = new ArrayList<>();
        for (ClaimLine line : lines) {
            numbered.add(line.from(new ClaimLine.Origin(line.origin().delivery(), 0, numbered.size() + 2L)));
        }
        return numbered;
    }

    @Property(tries = 500)
    void theOrderOfLinesDoesNotMatter(@ForAll("histories") PatientHistory history, @ForAll Random random) {
        List<ClaimLine> shuffled = new ArrayList<>(history.lines());
        Collections.shuffle(shuffled, random);
        PatientHistory other = new PatientHistory(history.patientId(), shuffled, history.periods(), history.contacts());
        assertThat(FOLD.fold(other)).isEqualTo(FOLD.fold(history));
    }

    @Property(tries = 500)
    void everyLineHasExactlyOneFate(@ForAll("histories") PatientHistory history) {
        assertThat(FOLD.fold(history).fates())
                .extracting(LineFate::line)
                .containsExactlyInAnyOrderElementsOf(history.lines());
    }

    @Property(tries = 500)
    void activeDebitMinusActiveCreditIsNetMinusUnmatchedCredit(@ForAll("histories") PatientHistory history) {
        List<LineFate> fates = FOLD.fold(history).fates();
        for (ClaimTable table : ClaimTable.values()) {
            long active = 0;
            long net = 0;
            long unmatched = 0;
            for (LineFate fate : fates) {
                if (fate.line().table() == table) {
                    long cents = fate.line().amountCents();
                    boolean counts = !QUARANTINED.contains(fate.fate()) && !LEFT_OUT.contains(fate.fate());
                    active += counts ? (fate.line().debit() ? cents : -cents) : 0;
                    net += fate.netCents();
                    unmatched += fate.fate() == Fate.UNMATCHED_CREDIT ? cents : 0;
                }
            }
            assertThat(active).as(table.name()).isEqualTo(net - unmatched);
        }
    }

    @Property(tries = 500)
    void waterfallClassesSumToTheNetAmountOfPaidQuarters(@ForAll("histories") PatientHistory history) {
        PatientOutcome outcome = FOLD.fold(history);
        long classified = outcome.lines().stream()
                .filter(line -> line.waterfallClass() != null)
                .mapToLong(line -> line.line().netCents())
                .sum();
        long bundles = outcome.fates().stream()
                .filter(fate -> fate.line().table() == ClaimTable.MDZ)
                .filter(fate -> fate.line().quarter().year() == 2025)
                .mapToLong(LineFate::netCents)
                .sum();
        assertThat(classified).isEqualTo(bundles);
        assertThat(outcome.quarters().stream().mapToLong(PatientQuarter::cents).sum())
                .isEqualTo(bundles);
    }

    @Property(tries = 500)
    void flagsAreOfNetLinesOfTheYearAndAtMostOnePerDetector(@ForAll("histories") PatientHistory history) {
        PatientOutcome outcome = FOLD.fold(history);
        assertThat(outcome.lines())
                .extracting(FlaggedLine::line)
                .containsAll(outcome.detections().stream().map(Detection::line).toList());
        assertThat(outcome.detections())
                .extracting(flag -> flag.detector() + " " + flag.line().claim().table() + " "
                        + flag.line().declaratieId())
                .doesNotHaveDuplicates();
        assertThat(outcome.detections()).allSatisfy(flag -> assertThat(flag.amountCents())
                .isBetween(0L, flag.line().netCents()));
    }

    @Property(tries = 100)
    void eachFlagOfTheKeptLineShowsInItsQuarter(@ForAll("histories") PatientHistory history) {
        PatientOutcome outcome = FOLD.fold(history);
        long flagged = outcome.detections().stream()
                .filter(flag -> flag.detector() == Detector.D4)
                .count();
        long counted = outcome.quarters().stream()
                .mapToLong(quarter -> quarter.besidesLines() + quarter.besidesSuspectedLines())
                .sum();
        assertThat(counted).isEqualTo(flagged);
    }

    /** A night looks at the year before only when something of before its end changed. */
    @Property(tries = 1000)
    void whatComesAfterTheEndOfAYearChangesNothingOfIt(@ForAll("histories") PatientHistory history) {
        PatientOutcome then = FOLD_OF_2024.fold(firstDeliveries(history));
        PatientOutcome now = FOLD_OF_2024.fold(history);
        Map<ClaimLine.Origin, LineFate> was = new HashMap<>();
        then.fates().forEach(fate -> was.put(fate.line().origin(), fate));
        boolean same = now.fates().stream()
                .filter(fate -> fate.line().quarter().year() <= 2024)
                .allMatch(fate -> fate.equals(was.get(fate.line().origin())));
        Statistics.label("nothing of before changed").collect(same).coverage(cases -> cases.check(true)
                .percentage(share -> share > 5));
        if (same) {
            assertThat(List.of(now.lines(), now.quarters(), now.detections(), now.contested()))
                    .isEqualTo(List.of(then.lines(), then.quarters(), then.detections(), then.contested()));
            assertThat(now.year()).isEqualTo(then.year());
            assertThat(now.previousContacts()).isEqualTo(then.previousContacts());
        }
    }

    /** Without the third delivery. */
    private static PatientHistory firstDeliveries(PatientHistory history) {
        List<ClaimLine> lines = history.lines().stream()
                .filter(line -> line.origin().delivery() < 3)
                .toList();
        return new PatientHistory(history.patientId(), lines, history.periods(), history.contacts());
    }

    @Property(tries = 20)
    void aFoldThatWasSentToAWorkerGivesTheSame(@ForAll("histories") PatientHistory history)
            throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(FOLD);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            PatientFold received = (PatientFold) in.readObject();
            assertThat(received.fold(history)).isEqualTo(FOLD.fold(history));
        }
    }
}
