package nl.mdzfactsheet.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** Runs a process as a user who owns nothing, where this user may do that. */
final class OtherUser {

    private static final Path SETPRIV = Path.of("/usr/bin/setpriv");
    private static final String NOBODY = "65534";

    private OtherUser() {}

    /**
     * What stands before the command; nothing where the user cannot be changed.
     *
     * @param place folder in which the other user may make folders
     */
    static List<String> prefix(Path place) throws IOException {
        Files.createDirectories(place.resolve("cluster-processes"));
        boolean possible = "root".equals(System.getProperty("user.name")) && Files.isExecutable(SETPRIV);
        if (!possible) {
            return List.of();
        }
        Files.setPosixFilePermissions(place.resolve("cluster-processes"), PosixFilePermissions.fromString("rwxrwxrwx"));
        return List.of(SETPRIV.toString(), "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
    }
}
