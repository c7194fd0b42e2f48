package nl.mdzfactsheet.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The background against published Dutch figures: Vektis and CBS 2023, NZa; tolerances allow for sampling. */
class BackgroundDistributionTest {
    private static final int YEAR = 2024;
    private static final int PERSONS = 12_000;
    private static final Set<String> CONTACTS = Set.of("12010", "12011", "12001", "12002", "12003");

    private record Lived(Person person, List<ClaimLine> lines) {}

    private static final List<Lived> INSURED = new ArrayList<>();
    private static World world = world();

    private static World world() {
        return new World(new SampleRequest(PERSONS, 3, List.of(2023, 2024, 2025), Path.of("unused"), 1));
    }

    @BeforeAll
    static void live() {
        world = world();
        PersonFactory factory = new PersonFactory(world);
        for (int index = 0; index < PERSONS; index++) {
            Person person = factory.background(index);
            PersonContext context = PersonContext.of(world, person);
            new BundleHistory(context).write();
            new GpHistory(context).write();
            new PharmacyHistory(context).write();
            new CareHistory(context).write();
            if (person.life().insuredOn(Days.of(YEAR, 7, 1))) {
                INSURED.add(new Lived(
                        person,
                        context.ledger().rows().stream()
                                .map(Row::line)
                                .filter(line -> Days.year(line.day()) == YEAR)
                                .toList()));
            }
        }
    }

    private static double perInsured(Predicate<ClaimLine> which) {
        long lines = INSURED.stream()
                .mapToLong(lived -> lived.lines().stream().filter(which).count())
                .sum();
        return (double) lines / INSURED.size();
    }

    private static double share(Predicate<Lived> which) {
        return (double) INSURED.stream().filter(which).count() / INSURED.size();
    }

    private static boolean contact(ClaimLine line) {
        return line.table() == ClaimTable.HUISARTSENZORG
                && CONTACTS.contains(line.service().code());
    }

    private static Predicate<ClaimLine> dispensed(String group) {
        Set<ClaimLine.Code> codes = Set.copyOf(world.codes().medicines(group).stream()
                .map(CodeBook.Medicine::code)
                .toList());
        return line -> codes.contains(line.service());
    }

    @Test
    void threeQuartersSeeTheirGpAboutFiveTimesAYear() {
        assertThat(share(lived -> lived.lines().stream().anyMatch(BackgroundDistributionTest::contact)))
                .isCloseTo(0.77, within(0.03));
        assertThat(perInsured(BackgroundDistributionTest::contact)).isCloseTo(5.0, within(0.5));
    }

    @Test
    void theOldestSeeTheirGpMostOften() {
        List<Lived> oldest =
                INSURED.stream().filter(lived -> lived.person().age(YEAR) >= 85).toList();
        long contacts = oldest.stream()
                .mapToLong(lived -> lived.lines().stream()
                        .filter(BackgroundDistributionTest::contact)
                        .count())
                .sum();
        assertThat((double) contacts / oldest.size()).isCloseTo(15, within(3.0));
    }

    @Test
    void dispensingsPerInsuredYear() {
        assertThat(perInsured(line -> line.table() == ClaimTable.FARMACIE)).isCloseTo(11.4, within(1.2));
        assertThat(perInsured(dispensed("ppi"))).isCloseTo(0.84, within(0.12));
        assertThat(perInsured(dispensed("statine"))).isCloseTo(0.76, within(0.12));
        assertThat(perInsured(dispensed("nsaid"))).isCloseTo(0.23, within(0.05));
        assertThat(perInsured(dispensed("antistolling"))).isCloseTo(0.53, within(0.10));
        assertThat(perInsured(dispensed("diabetes"))).isCloseTo(0.68, within(0.12));
        assertThat(perInsured(dispensed("luchtweg"))).isCloseTo(0.35, within(0.08));
    }

    /** Half of the inhaler DDD comes from a dosisaerosol; the DDD per unit are those of the product table. */
    @Test
    void halfOfTheInhaledDailyDosesComesFromADosisaerosol() {
        double pmdi = inhaledDoses("pmdi");
        assertThat(pmdi / (pmdi + inhaledDoses("dpi") + inhaledDoses("smi"))).isCloseTo(0.50, within(0.08));
    }

    /** Long-term medicines are many dispensings of few people, not few of many. */
    @Test
    void usersOfLongTermMedicines() {
        assertThat(share(lived -> lived.lines().stream().anyMatch(dispensed("ppi"))))
                .isBetween(0.11, 0.20);
        assertThat(share(lived -> lived.lines().stream().anyMatch(dispensed("statine"))))
                .isBetween(0.08, 0.15);
        assertThat(share(lived -> lived.lines().stream().anyMatch(dispensed("diabetes"))))
                .isBetween(0.045, 0.09);
        assertThat(share(lived -> lived.lines().stream().anyMatch(dispensed("luchtweg"))))
                .isBetween(0.05, 0.13);
    }

    private static double inhaledDoses(String form) {
        Map<String, Double> perUnit = new HashMap<>();
        for (String line : Resource.lines("geneesmiddelen.csv")) {
            String[] cells = line.split(";");
            if (cells[3].equals(form) && cells[5].equals("luchtweg")) {
                perUnit.put(cells[0], Double.parseDouble(cells[4]));
            }
        }
        return INSURED.stream()
                .flatMap(lived -> lived.lines().stream())
                .filter(line -> line.table() == ClaimTable.FARMACIE)
                .mapToDouble(line -> perUnit.getOrDefault(line.service().code(), 0.0) * line.quantity())
                .sum();
    }

    @Test
    void agePyramidOf2023() {
        assertThat(share(lived -> lived.person().age(YEAR) < 20)).isCloseTo(0.206, within(0.02));
        assertThat(share(lived -> lived.person().age(YEAR) >= 65)).isCloseTo(0.208, within(0.02));
        assertThat(share(lived -> lived.person().age(YEAR) >= 85)).isCloseTo(0.024, within(0.008));
        assertThat(share(lived -> lived.person().sex() == 1)).isCloseTo(0.496, within(0.02));
    }

    @Test
    void participationInProgrammes() {
        assertThat(share(lived -> lived.person().inProgramme(Programme.DM2))).isCloseTo(0.045, within(0.012));
        assertThat(share(lived -> lived.person().inProgramme(Programme.CVRM))).isCloseTo(0.07, within(0.02));
        assertThat(share(lived -> lived.person().inProgramme(Programme.COPD))).isCloseTo(0.0125, within(0.005));
        assertThat(share(lived -> lived.person().inProgramme(Programme.ASTMA))).isCloseTo(0.014, within(0.006));
    }

    @Test
    void referralsPerThousand() {
        double referrals = 1_000
                * perInsured(line ->
                        line.table() == ClaimTable.MSZ && line.extra().get(5).equals("huisarts"));
        assertThat(referrals).isCloseTo(340, within(45.0));
    }
}
