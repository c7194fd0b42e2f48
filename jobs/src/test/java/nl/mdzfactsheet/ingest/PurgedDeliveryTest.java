package nl.mdzfactsheet.ingest;

import static java.math.BigDecimal.ONE;
import static nl.mdzfactsheet.ingest.TestDelivery.HEADER_GP;
import static nl.mdzfactsheet.ingest.TestDelivery.gpLine;
import static org.assertj.core.api.Assertions.assertThat;

import nl.mdzfactsheet.table.ActiveDeliveries;
import nl.mdzfactsheet.table.ActiveDeliveries.Active;
import nl.mdzfactsheet.table.DeliveryStore;
import nl.mdzfactsheet.table.Settings;
import org.junit.jupiter.api.Test;

/** A delivery whose data were purged never comes back: not from the inbox, and not because what replaced it was purged too. */
class PurgedDeliveryTest extends IngestFixture {

    private TestDelivery claims(String id, String amount) {
        return delivery(id)
                .file("huisartsenzorg", "h.csv", HEADER_GP + "\n" + gpLine("A1", amount) + "\n")
                .totals(Long.parseLong(amount.replace(".", "")), 0);
    }

    @Test
    void itIsKnownAndWhatItReplacedStaysReplaced() {
        Settings.Limits none = new Settings.Limits(ONE, ONE, ONE, ONE);
        settings = new Settings(settings.allowedUzovi(), "key-1", "nl", none, settings.bounds(), settings.buckets());
        claims("a", "10.00").offer();
        claims("b", "11.00").replaces("a").offer();
        claims("c", "12.00").replaces("b").offer();
        run();
        DeliveryStore store = new DeliveryStore(home);
        store.purge("b");
        IngestOutcome outcome = run();
        assertThat(outcome.refusals()).isEmpty();
        assertThat(ActiveDeliveries.read(outcome.output().folder()).deliveries())
                .extracting(Active::id)
                .containsExactly("c");
        assertThat(store.loaded()).hasSize(2);
        assertThat(store.folder(store.find("b").orElseThrow()).resolve("claims"))
                .doesNotExist();
    }
}
