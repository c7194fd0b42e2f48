package nl.mdzfactsheet.patient.curate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.mdzfactsheet.patient.ProgrammeContact;
import org.junit.jupiter.api.Test;

/** Contacts follow the rule of claim lines: the later delivery wins, a conflict inside one delivery leaves the older one standing. */
class ContactIdentityTest {

    private static ProgrammeContact contact(int delivery, int day, boolean attended) {
        return new ProgrammeContact("c1", delivery, 1_000_001, "DM2", day, attended);
    }

    @Test
    void equalContactsCountOnce() {
        assertThat(ContactIdentity.winners(List.of(contact(0, 5, true), contact(0, 5, true))))
                .containsExactly(contact(0, 5, true));
    }

    @Test
    void theLaterDeliveryWins() {
        assertThat(ContactIdentity.winners(List.of(contact(1, 5, false), contact(0, 5, true))))
                .containsExactly(contact(1, 5, false));
    }

    @Test
    void aConflictInsideOneDeliveryLeavesTheOlderOne() {
        assertThat(ContactIdentity.winners(List.of(contact(0, 5, true), contact(1, 5, false), contact(1, 6, true))))
                .containsExactly(contact(0, 5, true));
        assertThat(ContactIdentity.winners(List.of(contact(1, 5, false), contact(1, 6, true))))
                .isEmpty();
    }
}
