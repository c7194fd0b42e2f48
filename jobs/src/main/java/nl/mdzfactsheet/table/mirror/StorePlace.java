package nl.mdzfactsheet.table.mirror;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;

/** Tells an object-store URI, such as {@code s3a://bucket/mdz}, from a folder. */
public final class StorePlace {

    private static final Pattern URI_TEXT = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://.*");

    private StorePlace() {}

    /**
     * The URI that an option names, without a slash at its end; empty when it names a folder.
     *
     * @param option name of the option, for the message
     */
    public static Optional<URI> of(String option, String value) {
        if (!URI_TEXT.matcher(value).matches()) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(value.replaceFirst("/+$", "")).normalize();
            if (uri.getUserInfo() != null
                    || (uri.getAuthority() != null && uri.getAuthority().contains("@"))) {
                throw refused(option, "a URI without name or password");
            }
            if (uri.getQuery() != null || uri.getFragment() != null || uri.getPath() == null) {
                throw refused(option, "a URI of scheme, bucket and prefix");
            }
            return Optional.of(uri);
        } catch (URISyntaxException e) {
            throw refused(option, "a URI of scheme, bucket and prefix");
        }
    }

    /** The value is not repeated: it may hold a password. */
    private static MdzException refused(String option, String rule) {
        return new MdzException(
                ExitCode.USAGE,
                Reason.CONFIGURATION_INVALID,
                Location.of(option),
                rule,
                "write it as s3a://bucket/prefix; credentials belong in the settings of Hadoop");
    }
}
