package nl.mdzfactsheet.table.mirror;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.util.Set;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;

/** What a fault of an object store means for an operator. The texts of the store are not repeated: they may hold keys or signed addresses. */
final class StoreFaults {

    /** Of the store's own library, which need not be there: known by name. */
    private static final Set<String> NO_BUCKET = Set.of("UnknownStoreException");

    private static final Set<String> NO_ACCESS = Set.of(
            "AccessControlException",
            "AuthorizationException",
            "CredentialInitializationException",
            "NoAuthWithAWSException",
            "NoAwsCredentialsException");

    private static final Set<String> NO_SCHEME =
            Set.of("UnsupportedFileSystemException", "ClassNotFoundException", "NoClassDefFoundError");

    private StoreFaults() {}

    /** The fault in our words: a setting that somebody must mend, or a store that may answer next time. */
    static MdzException of(URI store, Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            String kind = cause.getClass().getSimpleName();
            if (cause instanceof MdzException known) {
                return known;
            }
            if (NO_SCHEME.contains(kind)) {
                return settings(
                        store,
                        "a scheme that Hadoop knows here (" + kind + ")",
                        "put the library of the scheme beside Spark, for s3a hadoop-aws; see the README",
                        fault);
            }
            if (NO_BUCKET.contains(kind)) {
                return settings(store, "a bucket that exists", "correct the URI, or make the bucket", fault);
            }
            if (cause instanceof AccessDeniedException || NO_ACCESS.contains(kind)) {
                return settings(
                        store,
                        "list, read, write and delete are allowed below it (" + kind + ")",
                        "check the credentials in the settings of Hadoop and the rights on the bucket",
                        fault);
            }
        }
        return new MdzException(
                ExitCode.TRY_AGAIN,
                Reason.STORE_UNREACHABLE,
                Location.of(store.toString()),
                "the object store answers (" + kinds(fault) + ")",
                "check address and network, then start again: the run goes on where it was",
                fault);
    }

    /** What was thrown, and what was thrown first. */
    private static String kinds(Throwable fault) {
        Throwable first = fault;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        String kind = fault.getClass().getSimpleName();
        return first == fault ? kind : kind + ", " + first.getClass().getSimpleName();
    }

    /** An object that is not what the index says. */
    static MdzException damaged(URI store, String path, String rule) {
        return new MdzException(
                ExitCode.UNEXPECTED,
                Reason.STORE_DAMAGED,
                Location.of(store + "/" + path),
                rule,
                "put the object back from a backup or an earlier version of the bucket");
    }

    private static MdzException settings(URI store, String rule, String next, Throwable cause) {
        return new MdzException(
                ExitCode.USAGE, Reason.CONFIGURATION_INVALID, Location.of(store.toString()), rule, next, cause);
    }

    /** Whether something is just not there. */
    static boolean isAbsent(IOException e) {
        return e instanceof FileNotFoundException
                && !NO_BUCKET.contains(e.getClass().getSimpleName());
    }
}
