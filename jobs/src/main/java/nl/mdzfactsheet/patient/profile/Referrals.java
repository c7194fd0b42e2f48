package nl.mdzfactsheet.patient.profile;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.mdzfactsheet.patient.ClaimTable;
import nl.mdzfactsheet.patient.NetLine;
import nl.mdzfactsheet.patient.ReferralType;

/**
 * New referrals by the GP: a hospital line of type huisarts of a specialism that has no hospital line of any type in the 365 days before. One counts per specialism and
 * day. Insured net lines only, in the days before as well.
 */
final class Referrals {

    /** Care of a specialism less than this many days ago, or exactly so many, makes a line no new referral. */
    private static final int DAYS_BEFORE = 365;

    private record Visit(String specialism, int day) {}

    private Referrals() {}

    /**
     * The number of new referrals of a year.
     *
     * @param lines net lines of all years, in the order of history
     */
    static int in(int year, List<NetLine> lines) {
        EarlierDays<String> visits = new EarlierDays<>();
        Set<Visit> referrals = new HashSet<>();
        for (NetLine line : lines) {
            String specialism = line.claim().specialism();
            if (line.claim().table() == ClaimTable.MSZ && line.isInsured() && specialism != null) {
                int day = line.claim().serviceDay();
                int before = visits.add(specialism, day);
                boolean byGp = line.claim().referral() == ReferralType.HUISARTS;
                if (byGp && line.quarter().year() == year && before < day - DAYS_BEFORE) {
                    referrals.add(new Visit(specialism, day));
                }
            }
        }
        return referrals.size();
    }
}
