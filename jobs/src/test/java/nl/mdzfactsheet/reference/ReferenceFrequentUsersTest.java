package nl.mdzfactsheet.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The top-decile thresholds and the measures that follow from them. */
class ReferenceFrequentUsersTest {
    @ParameterizedTest
    @CsvSource({
        // contacts of the group (n × contacts), threshold
        "10x0, 1", // nobody has one
        "9x0 1x5, 1", // one of ten has 1 or more: 10 %
        "8x0 2x5, 6", // two of ten have 1 to 5 or more: nobody has 6
        "18x1 1x3 1x4, 2", // two of twenty have 2 or more
        "17x1 2x3 1x4, 4", // three of twenty have 2 or 3 or more; one has 4
        "1x7, 8" // a group of one
    })
    void thresholdIsTheSmallestCountAtMostATenthOfTheGroupReaches(String group, long threshold) {
        List<Long> contacts = new ArrayList<>();
        for (String part : group.split(" ")) {
            String[] p = part.split("x");
            contacts.addAll(Collections.nCopies(Integer.parseInt(p[0]), Long.valueOf(p[1])));
        }
        assertThat(FrequentUsers.threshold(contacts)).isEqualTo(threshold);
    }

    @Test
    void frequentUsersOfAGroupOverTwoYears(@TempDir Path folder) {
        GivenInbox given = new GivenInbox(folder);
        for (int i = 0; i < 10; i++) {
            String person = String.format(Locale.ROOT, "%032d", i + 1);
            given.insured(person, "").enrolled(person, GivenInbox.FIRST, 2024);
            given.enrolled(person, GivenInbox.FIRST, 2025);
        }
        String heavy = String.format(Locale.ROOT, "%032d", 1);
        String light = String.format(Locale.ROOT, "%032d", 2);
        contacts(given, heavy, 2024, 3);
        contacts(given, heavy, 2025, 4);
        contacts(given, light, 2025, 1);
        // Person 11 has many contacts but three enrolled quarters only.
        String partly = String.format(Locale.ROOT, "%032d", 11);
        given.insured(partly, "");
        for (int q = 2; q <= 4; q++) {
            given.fee(partly, GivenInbox.FIRST, new Quarter(2025, q));
        }
        contacts(given, partly, 2025, 9);
        given.line("mdz", "declaratie_id=M1 verzekerde_id=" + heavy);
        ReferenceResult result = given.compute(2025);
        // 2025: contacts 4, 1 and 8 × 0: two of ten have 1 or more, one has 2. 2024: one of ten has 1.
        assertThat(result.thresholds())
                .containsExactly(
                        new FrequentUsers.Threshold(2025, "1", "65-74", 10, 2),
                        new FrequentUsers.Threshold(2024, "1", "45-64", 10, 1));
        expect(result, "frequent_users", 1, 10);
        expect(result, "frequent_users_included_DM2", 1, 1);
        // 4 of 4 + 1 + 9 contacts of all enrolled.
        expect(result, "frequent_user_contacts", 4, 14);
        expect(result, "persistent_frequent_users", 1, 1);
        expect(result, "consults_per_patient", 14, 11);
    }

    private static void contacts(GivenInbox given, String person, int year, int contacts) {
        for (int i = 0; i < contacts; i++) {
            given.line(
                    "huisartsenzorg",
                    "declaratie_id=H" + year + i + " verzekerde_id=" + person + " datum_prestatie=" + year + "-06-0"
                            + (i + 1));
        }
    }

    private static void expect(ReferenceResult result, String measure, long numerator, long denominator) {
        MeasureResult row = result.ofInsurer(measure);
        assertThat(row.numerator().longValueExact()).as(measure).isEqualTo(numerator);
        assertThat(row.denominator().longValueExact()).as(measure).isEqualTo(denominator);
    }
}
