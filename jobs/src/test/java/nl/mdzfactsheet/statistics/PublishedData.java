package nl.mdzfactsheet.statistics;

import java.util.Arrays;
import java.util.List;

/** Data sets that others published estimates for. */
public final class PublishedData {

    private PublishedData() {}

    /** Lip cancer in 56 Scottish counties, observed / expected (Clayton &amp; Kaldor 1987, Biometrics 43:671, table 1). */
    public static List<Sampled> lipCancer() {
        return read("""
            9/1.4 39/8.7 11/3.0 9/2.5 15/4.3 8/2.4 26/8.1 7/2.3 6/2.0 20/6.6 13/4.4 5/1.8 3/1.1 8/3.3
            17/7.8 9/4.6 2/1.1 7/4.2 9/5.5 7/4.4 16/10.5 31/22.7 11/8.8 7/5.6 19/15.5 15/12.5 7/6.0 10/9.0
            16/14.4 11/10.2 5/4.8 3/2.9 7/7.0 8/8.5 11/12.3 9/10.1 11/12.7 8/9.4 6/7.2 4/5.3 10/18.8 8/15.8
            2/4.3 6/14.6 19/50.7 3/8.2 2/5.6 3/9.3 28/88.7 6/19.6 1/3.4 1/3.6 1/5.7 1/7.0 0/4.2 0/1.8
            """);
    }

    /** Tumours in 70 groups of control rats, tumours / rats (Tarone 1982, Biometrics 38:215). */
    public static List<Sampled> ratTumours() {
        return read("""
            0/20 0/20 0/20 0/20 0/20 0/20 0/20 0/19 0/19 0/19 0/19 0/18 0/18 0/17
            1/20 1/20 1/20 1/20 1/19 1/19 1/18 1/18 2/25 2/24 2/23 2/20 2/20 2/20
            2/20 2/20 2/20 1/10 5/49 2/19 5/46 3/27 2/17 7/49 7/47 3/20 3/20 2/13
            9/48 10/50 4/20 4/20 4/20 4/20 4/20 4/20 4/20 10/48 4/19 4/19 4/19 5/22
            11/46 12/49 5/20 5/20 6/23 5/19 6/22 6/20 6/20 6/20 16/52 15/47 15/46 9/24
            """);
    }

    private static List<Sampled> read(String pairs) {
        return Arrays.stream(pairs.strip().split("\\s+"))
                .map(pair -> pair.split("/", -1))
                .map(p -> new Sampled(Long.parseLong(p[0]), Double.parseDouble(p[1])))
                .toList();
    }
}
