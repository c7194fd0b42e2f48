package nl.mdzfactsheet.table;

import static org.assertj.core.api.Assertions.assertThat;

import nl.mdzfactsheet.SparkTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The settings that correctness and privacy rest on, as the live session has them. */
class SparkSettingsTest extends SparkTest {

    @ParameterizedTest
    @CsvSource({
        "spark.sql.ansi.enabled, true",
        "spark.sql.session.timeZone, UTC",
        "spark.sql.files.ignoreCorruptFiles, false",
        "spark.sql.files.ignoreMissingFiles, false",
        "spark.sql.parquet.compression.codec, zstd",
        "spark.io.encryption.enabled, true",
        "spark.ui.enabled, false",
        "spark.eventLog.enabled, false"
    })
    void isPinned(String key, String value) {
        assertThat(spark().conf().get(key)).isEqualTo(value);
    }
}
