package nl.mdzfactsheet.definition.yaml;

import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;

/**
 * Something wrong in a definition file.
 *
 * @param location file, line and key
 * @param rule what was expected, in words
 * @param next what to do now
 */
public record DefinitionFault(Location location, String rule, String next) {

    /** The one message for people: place, rule and next action. */
    public String message() {
        return String.valueOf(asException(rule).getMessage());
    }

    /** The fault as the exception that stops a command. */
    public MdzException asException(String wording) {
        return new MdzException(ExitCode.USAGE, Reason.DEFINITION_INVALID, location, wording, next);
    }
}
