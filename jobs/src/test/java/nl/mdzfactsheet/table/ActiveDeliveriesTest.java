package nl.mdzfactsheet.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.mdzfactsheet.table.ActiveDeliveries.Active;
import nl.mdzfactsheet.table.ActiveDeliveries.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole deliveries are written as ever; halves of a state between two versions say which half. */
class ActiveDeliveriesTest {

    private static final Active WHOLE = new Active(
            "2025-q3",
            "2025-11-12T06:00:00Z",
            "2025-q3-0",
            20270,
            20361,
            true,
            List.of("verzekerden", "mdz"),
            true,
            "hash");

    @TempDir
    Path folder = Path.of(".");

    @Test
    void wholeAndHalfDeliveriesAreReadAsWritten() throws IOException {
        Active credits = WHOLE.side(Side.CREDIT, List.of("mdz"));
        Active debits = WHOLE.side(Side.DEBIT, WHOLE.tables());
        for (Active one : List.of(WHOLE, credits, debits)) {
            ActiveDeliveries written = new ActiveDeliveries(List.of(one));
            written.write(folder);
            assertThat(ActiveDeliveries.read(folder)).isEqualTo(written);
            assertThat(Files.readString(folder.resolve(ActiveDeliveries.FILE)).contains("only"))
                    .isEqualTo(one.only() != null);
        }
    }

    @Test
    void creditLinesAloneCoverNoDayAndBringNoPersons() {
        Active credits = WHOLE.side(Side.CREDIT, List.of("mdz"));
        assertThat(credits.full()).isFalse();
        assertThat(credits.insured()).isFalse();
        assertThat(credits.bringsMoreThanCredits()).isFalse();
        Active debits = WHOLE.side(Side.DEBIT, WHOLE.tables());
        assertThat(debits.full()).isTrue();
        assertThat(debits.insured()).isTrue();
        assertThat(debits.bringsMoreThanCredits()).isTrue();
    }
}
