package nl.mdzfactsheet.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.mdzfactsheet.patient.profile.FrequentUserGroup;
import nl.mdzfactsheet.patient.profile.FrequentUserThresholds;
import nl.mdzfactsheet.patient.profile.FrequentUserThresholds.ContactCount;
import nl.mdzfactsheet.patient.profile.FrequentUserThresholds.Threshold;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Thresholds of frequent users. */
class FrequentUserThresholdsTest {

    private static final FrequentUserGroup WOMEN = FrequentUserGroup.of(2, 50);

    private static Threshold threshold(ContactCount... counts) {
        return FrequentUserThresholds.of(List.of(counts)).all().get(0);
    }

    private static ContactCount count(int contacts, long patients) {
        return new ContactCount(WOMEN, contacts, patients);
    }

    @Test
    void theThresholdIsTheSmallestNumberThatAtMostTenPerCentReach() {
        // 100 patients: 10 have 8 or more, 11 have 7 or more
        assertThat(threshold(count(0, 40), count(3, 49), count(7, 1), count(8, 6), count(12, 4)))
                .isEqualTo(new Threshold(WOMEN, 100, 8, 10));
        // 99 patients: 10 of 99 is more than ten per cent
        assertThat(threshold(count(0, 40), count(3, 48), count(7, 1), count(8, 6), count(12, 4)))
                .isEqualTo(new Threshold(WOMEN, 99, 9, 4));
    }

    @Test
    void theThresholdIsAtLeastOneAndMayLieBetweenObservedNumbers() {
        assertThat(threshold(count(0, 100))).isEqualTo(new Threshold(WOMEN, 100, 1, 0));
        assertThat(threshold(count(0, 90), count(5, 10))).isEqualTo(new Threshold(WOMEN, 100, 1, 10));
        assertThat(threshold(count(2, 50), count(9, 5))).isEqualTo(new Threshold(WOMEN, 55, 3, 5));
    }

    @Test
    void aSmallGroupMayHaveNoFrequentUser() {
        assertThat(threshold(count(4, 1))).isEqualTo(new Threshold(WOMEN, 1, 5, 0));
    }

    @Test
    void countsOfOneNumberAreAdded() {
        assertThat(threshold(count(0, 4), count(1, 1), count(0, 5))).isEqualTo(new Threshold(WOMEN, 10, 1, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, 1, 0 t/m 17",
        "2, 17, 2, 0 t/m 17",
        "0, 18, other, 18 t/m 44",
        "9, 44, other, 18 t/m 44",
        "1, 45, 1, 45 t/m 64",
        "1, 64, 1, 45 t/m 64",
        "1, 65, 1, 65 t/m 74",
        "1, 74, 1, 65 t/m 74",
        "1, 75, 1, 75+"
    })
    void groups(int sex, int age, String sexGroup, String ageGroup) {
        assertThat(FrequentUserGroup.of(sex, age)).isEqualTo(new FrequentUserGroup(sexGroup, ageGroup));
    }

    @Test
    void allAreInOrderOfSexThenAge() {
        FrequentUserThresholds thresholds = FrequentUserThresholds.of(List.of(
                new ContactCount(FrequentUserGroup.of(9, 50), 1, 1),
                new ContactCount(FrequentUserGroup.of(2, 80), 1, 1),
                new ContactCount(FrequentUserGroup.of(2, 10), 1, 1),
                new ContactCount(FrequentUserGroup.of(1, 70), 1, 1)));
        assertThat(thresholds.all())
                .extracting(threshold ->
                        threshold.group().sex() + " " + threshold.group().age())
                .containsExactly("1 65 t/m 74", "2 0 t/m 17", "2 75+", "other 45 t/m 64");
    }

    private static ContactYear year(int enrolledQuarters, int contacts, int sex) {
        return new ContactYear(2025, sex, 50, enrolledQuarters, contacts);
    }

    @Test
    void aFrequentUserIsEnrolledInFourQuartersAndReachesTheThreshold() {
        FrequentUserThresholds thresholds = FrequentUserThresholds.of(List.of(count(0, 90), count(6, 11)));
        assertThat(thresholds.all().get(0).contacts()).isEqualTo(7);
        assertThat(thresholds.isFrequent(year(4, 7, 2))).isTrue();
        assertThat(thresholds.isFrequent(year(4, 6, 2))).isFalse();
        assertThat(thresholds.isFrequent(year(3, 9, 2))).isFalse();
        assertThat(thresholds.isFrequent(year(4, 9, 1))).isFalse();
    }
}
