package nl.mdzfactsheet.sample;

import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An insured person.
 *
 * @param home number of the practice at the start, −1 if never enrolled
 * @param later number of the practice from quarter {@code movesAt} on
 * @param withoutGroup groups of medicines that are never dispensed, empty for none
 */
record Person(
        int index,
        String id,
        int sex,
        int birthYear,
        Life life,
        int home,
        int later,
        int movesAt,
        List<Episode> episodes,
        String withoutGroup) {

    /** The second half of every pseudonym; the first half is a bijection of the index, so that no two are equal. */
    private static final String SUFFIX = "c0de5eedc0de5eed";

    static String pseudonym(long seed, int index) {
        return HexFormat.of().toHexDigits(Draws.mix(index + Draws.mix(seed))) + SUFFIX;
    }

    /** The sex as registered: of a few it is unknown (0) or not specified (9). */
    int registeredSex() {
        return index % 997 == 5 ? 9 : index % 1_499 == 7 ? 0 : sex;
    }

    int age(int year) {
        return year - birthYear;
    }

    /** The practice attended in a quarter; null when not enrolled or not insured on its first day. */
    @Nullable
    Practice practiceIn(World world, int quarter) {
        if (home < 0 || !life.insuredOn(Days.firstDay(quarter))) {
            return null;
        }
        return world.open(quarter >= movesAt ? later : home, quarter);
    }

    boolean inProgramme(Programme programme) {
        return episodes.stream().anyMatch(e -> e.programme() == programme);
    }
}
