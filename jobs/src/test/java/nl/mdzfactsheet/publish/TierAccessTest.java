package nl.mdzfactsheet.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.table.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TierAccessTest {

    @TempDir
    Path folder = Path.of(".");

    private String mode(String path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(path)));
    }

    private String group(String path) throws IOException {
        return Files.readAttributes(folder.resolve(path), PosixFileAttributes.class)
                .group()
                .getName();
    }

    private void make(TierAccess access) throws IOException {
        for (String path : new String[] {"protected", "insurer", "rho", "rho/R1"}) {
            Files.createDirectories(folder.resolve(path));
            Files.writeString(folder.resolve(path).resolve("file"), "x");
            access.folder(folder.resolve(path), path);
            access.file(folder.resolve(path).resolve("file"), path + "/file");
        }
        access.folder(folder, "");
    }

    @Test
    void modesWithoutGroups() throws IOException {
        make(TierAccess.standard());
        assertThat(mode("protected")).isEqualTo("rwx------");
        assertThat(mode("protected/file")).isEqualTo("rw-------");
        for (String path : new String[] {"", "insurer", "rho", "rho/R1"}) {
            assertThat(mode(path)).as(path).isEqualTo("rwxr-x---");
        }
        assertThat(mode("rho/R1/file")).isEqualTo("rw-r-----");
    }

    /** The group of this process is the one every user may give; what others may do is pass, not look. */
    @Test
    void everyTierGetsItsGroupAndTheWayThereCanBePassed() throws IOException {
        String ours = group("");
        make(TierAccess.of(new Settings.Access(null, ours, ours, ours)));
        assertThat(mode("")).isEqualTo("rwxr-x--x");
        assertThat(mode("protected")).isEqualTo("rwx------");
        for (String path : new String[] {"insurer", "rho", "rho/R1"}) {
            assertThat(mode(path)).as(path).isEqualTo("rwxr-x---");
            assertThat(group(path)).isEqualTo(ours);
        }
    }

    @Test
    void anUnknownGroupStopsAtOnce() {
        Settings.Access access = new Settings.Access(null, "", "", "no-such-group-here");
        assertThatThrownBy(() -> TierAccess.of(access))
                .isInstanceOfSatisfying(
                        MdzException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
                .hasMessageContaining("groups.rho")
                .hasMessageContaining("no-such-group-here");
    }
}
