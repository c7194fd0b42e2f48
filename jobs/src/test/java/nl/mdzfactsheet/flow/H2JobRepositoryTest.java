package nl.mdzfactsheet.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.mdzfactsheet.Fault;
import nl.mdzfactsheet.table.Home;
import org.junit.jupiter.api.Test;

/** The job repository in an H2 file, the default. */
class H2JobRepositoryTest extends JobRepositoryContract {

    @Override
    JobDatabase.Settings settings(Path temporary) {
        return JobDatabase.Settings.file(new Home(temporary));
    }

    @Fault("F87")
    @Test
    void aPasswordIsNeverShown() {
        assertThat(new JobDatabase.Settings("jdbc:postgresql://h/d?password=secret", "u", "secret"))
                .hasToString("jdbc:postgresql://h/d");
    }
}
