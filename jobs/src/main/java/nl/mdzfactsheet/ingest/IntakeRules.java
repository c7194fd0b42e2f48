package nl.mdzfactsheet.ingest;

import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.MessageLayout;
import nl.mdzfactsheet.contract.ParseRules;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.table.Settings;
import org.jspecify.annotations.Nullable;

/**
 * What reading a delivery goes by.
 *
 * @param contracts contracts of the tables
 * @param settings settings of the installation
 * @param runDay run date, days since 1970-01-01
 * @param key replaces citizen service numbers by pseudonyms; null when this installation takes no deliveries with them
 */
record IntakeRules(
        Contracts contracts,
        Settings settings,
        int runDay,
        @Nullable PseudonymKey key) {

    /** For deliveries that hold pseudonyms. */
    IntakeRules(Contracts contracts, Settings settings, int runDay) {
        this(contracts, settings, runDay, null);
    }

    TableContract contract(DeliveredFile file) {
        return contracts.table(Layer.EXTRACT, file.table());
    }

    /** The layout that a message names; reading the descriptor made sure of it. */
    MessageLayout layout(DeliveredFile.Message message) {
        return contracts.message(message.layout()).orElseThrow();
    }

    ParseRules parseRules(DeliveredFile file) {
        return new ParseRules(file.decimalChar(), runDay, settings.allowedUzovi(), file.citizenNumbers());
    }
}
