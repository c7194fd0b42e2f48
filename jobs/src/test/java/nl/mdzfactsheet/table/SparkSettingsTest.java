package nl.mdzfactsheet.table;

import static org.assertj.core.api.Assertions.assertThat;

import nl.mdzfactsheet.Fault;
import nl.mdzfactsheet.SparkTest;
import nl.mdzfactsheet.failure.Scrubbed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The settings that correctness and privacy rest on, as the live session has them. */
class SparkSettingsTest extends SparkTest {

    @Fault("F01")
    @ParameterizedTest
    @CsvSource({
        "spark.sql.ansi.enabled, true",
        "spark.sql.session.timeZone, UTC",
        "spark.sql.files.ignoreCorruptFiles, false",
        "spark.sql.files.ignoreMissingFiles, false",
        "spark.sql.parquet.compression.codec, zstd",
        "spark.io.encryption.enabled, true",
        "spark.io.encryption.keySizeBits, 256",
        "spark.authenticate, true",
        "spark.network.crypto.enabled, true",
        "spark.network.crypto.cipher, AES/GCM/NoPadding",
        "spark.network.crypto.saslFallback, false",
        "spark.ui.enabled, false",
        "spark.eventLog.enabled, false"
    })
    void isPinned(String key, String value) {
        assertThat(spark().conf().get(key)).isEqualTo(value);
    }

    @Test
    void textsOfPlansAreScrubbed() {
        assertThat(spark().conf().get("spark.redaction.string.regex")).isEqualTo(Scrubbed.PATTERN);
        String plan = spark().sql(
                        "SELECT 'bsn 902738165' AS x WHERE '0a1b2c3d4e5f60718293a4b5c6d7e8f9' <> current_user()")
                .queryExecution()
                .simpleString();
        assertThat(plan).doesNotContain("902738165", "0a1b2c3d4e5f60718293a4b5c6d7e8f9");
    }

    @Test
    void noPageIsServedAndNoEventIsWritten() {
        assertThat(spark().sparkContext().uiWebUrl().isEmpty()).isTrue();
        assertThat(spark().sparkContext().eventLogDir().isEmpty()).isTrue();
    }

    @Test
    void theSecretOfTheSessionIsNoSetting() {
        assertThat(spark().sparkContext().getConf().toDebugString()).doesNotContain("spark.authenticate.secret");
    }
}
