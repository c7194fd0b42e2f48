package nl.mdzfactsheet.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import nl.mdzfactsheet.sample.ClaimLine.Code;
import org.jspecify.annotations.Nullable;

/** Everything that persons share: practices, RHOs, tariffs. A function of seed, size and years. */
final class World {
    private static final int STREAM = 1;
    private static final List<String> REGIONS = List.of("Noordstreek", "Oostland", "Zuidhoek", "Westkust");

    private final SampleRequest request;
    private final Span span;
    private final CitizenNumbers citizens;
    private final CodeBook codes = new CodeBook();
    private final List<Rho> rhos = new ArrayList<>();
    private final List<Practice> practices = new ArrayList<>();
    private final double[] cumulative;
    private final Map<String, Practice> byAgb = new HashMap<>();
    private final Map<String, Rho> contractors = new HashMap<>();

    World(SampleRequest request) {
        this.request = request;
        this.span = Span.of(request.years());
        this.citizens = new CitizenNumbers(request.seed());
        int practiceCount = request.practices();
        int rhoCount = Math.max(6, practiceCount / 80);
        List<String> names = Resource.lines("namen.csv");
        for (int i = 0; i < rhoCount; i++) {
            rhos.add(rho(i));
        }
        PracticeFactory factory = new PracticeFactory(span, practiceCount, rhoCount, names, request.variation());
        for (int i = 0; i < practiceCount; i++) {
            practices.add(factory.practice(i, new Draws(request.seed(), STREAM, i)));
        }
        practices.forEach(practice -> byAgb.put(practice.agb(), practice));
        this.cumulative = cumulate();
        for (Rho rho : rhos) {
            for (Programme programme : Programme.values()) {
                contractors.put(rho.contractor(programme), rho);
            }
        }
    }

    SampleRequest request() {
        return request;
    }

    Span span() {
        return span;
    }

    /** Who the persons are in messages. */
    CitizenNumbers citizens() {
        return citizens;
    }

    CodeBook codes() {
        return codes;
    }

    List<Rho> rhos() {
        return rhos;
    }

    List<Practice> practices() {
        return practices;
    }

    Practice practice(int number) {
        return practices.get(number);
    }

    @Nullable
    Practice practiceOf(String agb) {
        return byAgb.get(agb);
    }

    /** The practice that a patient of {@code number} attends in a quarter: a closed one has a successor. */
    Practice open(int number, int quarter) {
        Practice practice = practices.get(number);
        return quarter >= practice.closedFrom() ? practices.get(practice.successor()) : practice;
    }

    /** The highest amount for one unit in cents, or −1 without a tariff; the executing AGB before everyone. */
    long tariff(Code code, String executing, int day) {
        long everyone = codes.tariff(code, Days.year(day));
        Rho rho = contractors.get(executing);
        boolean own = rho != null
                && rho.ownTariff()
                && code.list().equals("056")
                && !code.code().startsWith("9002");
        return own ? ownTariff(everyone) : everyone;
    }

    /** What an RHO with a tariff of its own may bill: eight per cent more. */
    static long ownTariff(long everyone) {
        return (everyone * 108 + 50) / 100;
    }

    int drawPractice(Draws draws) {
        double at = draws.uniform() * cumulative[cumulative.length - 1];
        int low = 0;
        int high = cumulative.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cumulative[middle] > at) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** A practice that fits, drawn evenly over those that do. */
    int drawPractice(Draws draws, Predicate<Practice> fits) {
        int start = draws.below(practices.size());
        for (int i = 0; i < practices.size(); i++) {
            Practice practice = practices.get((start + i) % practices.size());
            if (fits.test(practice)) {
                return practice.number();
            }
        }
        throw new IllegalStateException("No practice fits a planted case");
    }

    /** Practices that register contacts, in order of number. */
    List<Practice> registering() {
        return practices.stream()
                .filter(p -> p.registersFrom() != Integer.MAX_VALUE)
                .toList();
    }

    private double[] cumulate() {
        double[] sums = new double[practices.size()];
        double sum = 0;
        for (int i = 0; i < sums.length; i++) {
            sum += practices.get(i).weight();
            sums[i] = sum;
        }
        return sums;
    }

    private static Rho rho(int number) {
        String region = REGIONS.get(number % REGIONS.size());
        String id = String.format(Locale.ROOT, "RHO-%02d", number + 1);
        return new Rho(number, id, "Huisartsenorganisatie " + region + " " + (number + 1), region, number % 6);
    }
}
