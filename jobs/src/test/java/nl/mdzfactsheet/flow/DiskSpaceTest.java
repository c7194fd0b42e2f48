package nl.mdzfactsheet.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.mdzfactsheet.Fault;
import nl.mdzfactsheet.table.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskSpaceTest {

    @TempDir
    Path folder = Path.of(".");

    /** 100 MB for a start; 1,000 bytes of CSV and 200 packed ones, which unpack to about as much: three times 2,000. */
    @Test
    void aRunMayTakeThreeTimesWhatIsDelivered() throws IOException {
        Path delivery = Files.createDirectories(folder.resolve("inbox/d1"));
        Files.write(delivery.resolve("mdz.csv"), new byte[1_000]);
        Files.write(delivery.resolve("eld.csv.gz"), new byte[200]);

        DiskSpace space = DiskSpace.of(new Home(folder), folder.resolve("inbox"));

        assertThat(space.need()).isEqualTo(104_857_600L + 6_000);
        assertThat(space.free()).isPositive();
        assertThat(DiskSpace.of(new Home(folder), folder.resolve("none")).need())
                .isEqualTo(104_857_600L);
    }

    @Fault("F71")
    @Test
    void tooLittleIsSaidWithBothFiguresAndWhatToDo() {
        Home home = new Home(folder);

        assertThat(new DiskSpace(5L << 20, 5L << 20).warning(home, "nl")).isEmpty();
        Notice warning =
                new DiskSpace(700L << 20, 30L << 20).warning(home, "nl").orElseThrow();
        assertThat(warning.kind()).isEqualTo(Notice.Kind.WARNING);
        assertThat(warning.code()).isEqualTo("disk_short");
        assertThat(warning.subject()).isEqualTo(folder.toString());
        assertThat(warning.text()).contains("30 MB vrij", "700 MB nodig", "mdz purge");
        assertThat(new DiskSpace(700L << 20, 30L << 20)
                        .warning(home, "en")
                        .orElseThrow()
                        .text())
                .contains("30 MB free", "700 MB needed", "mdz purge");
    }
}
