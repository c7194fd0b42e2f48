package nl.mdzfactsheet.contract;

import java.util.Set;

/**
 * What parsing needs beside the contract.
 *
 * @param decimalChar the decimal char declared for the file, {@code .} or {@code ,}
 * @param runDay run date, days since 1970-01-01: the last day allowed for dates of service and grant
 * @param allowedUzovi the labels of this installation, as numbers
 */
public record ParseRules(char decimalChar, int runDay, Set<Integer> allowedUzovi) {

    public ParseRules {
        if (decimalChar != '.' && decimalChar != ',') {
            throw new IllegalArgumentException("The decimal char is a point or a comma");
        }
        allowedUzovi = Set.copyOf(allowedUzovi);
    }
}
