package nl.mdzfactsheet.contract;

import java.util.Set;

/**
 * What parsing needs beside the contract.
 *
 * @param decimalChar the decimal char declared for the file, {@code .} or {@code ,}
 * @param runDay run date, days since 1970-01-01: the last day allowed for dates of service and grant
 * @param allowedUzovi the labels of this installation, as numbers
 * @param citizenNumbers true when the file says that it holds citizen service numbers in place of pseudonyms
 */
public record ParseRules(char decimalChar, int runDay, Set<Integer> allowedUzovi, boolean citizenNumbers) {

    public ParseRules {
        if (decimalChar != '.' && decimalChar != ',') {
            throw new IllegalArgumentException("The decimal char is a point or a comma");
        }
        allowedUzovi = Set.copyOf(allowedUzovi);
    }

    /** For a file with pseudonyms. */
    public ParseRules(char decimalChar, int runDay, Set<Integer> allowedUzovi) {
        this(decimalChar, runDay, allowedUzovi, false);
    }
}
