package nl.mdzfactsheet.statistics;

import java.util.Comparator;

/**
 * One stratum of the case mix. Unknown is a level of its own, not missing.
 *
 * @param age age band
 * @param sex sex as delivered
 * @param ses SES group
 */
public record Stratum(String age, String sex, String ses) {

    /** Sex, SES, then age from young to old. */
    static final Comparator<Stratum> ORDER = Comparator.comparing(Stratum::sex)
            .thenComparing(Stratum::ses)
            .thenComparing(Stratum::age, AgeBandOrder.YOUNGEST_FIRST);
}
