package nl.mdzfactsheet.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.mdzfactsheet.Fault;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import org.apache.spark.SecurityManager;
import org.apache.spark.SparkConf;
import org.apache.spark.internal.config.package$;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import scala.Option;

/** A standalone cluster without its secret is a wrong setting, said in our own words before Spark says it in its. */
class ClusterSecretTest {

    private static final String SETTING = "spark.authenticate.secret";
    private static final String MASTER = "spark://master.example:7077";

    @Fault("F87")
    @ParameterizedTest
    @ValueSource(strings = {MASTER, "spark://one.example:7077,two.example:7077"})
    void aStandaloneMasterWithoutTheSecretIsAWrongSetting(String master) {
        MdzException refused = refusal(master, new SparkConf(false));
        assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.reason()).isEqualTo(Reason.CONFIGURATION_INVALID);
        assertThat(refused)
                .hasMessageStartingWith(SETTING + ": configuration_invalid: ")
                .hasMessageContainingAll(". Next: ", "properties file", "spark-submit", "master", "workers")
                .hasMessageContainingAll("local[", "YARN", "Kubernetes");
    }

    @Fault("F87")
    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void aSecretOfNothingIsNone(String secret) {
        assertThat(refusal(MASTER, new SparkConf(false).set(SETTING, secret)).reason())
                .isEqualTo(Reason.CONFIGURATION_INVALID);
    }

    @Fault("F87")
    @Test
    void noValueIsTold() {
        SparkConf settings = new SparkConf(false)
                .set("spark.authenticate.secret.file", "/etc/hidden-file")
                .set("spark.hadoop.fs.s3a.secret.key", "hidden-key");
        assertThat(refusal(MASTER, settings).getMessage()).doesNotContain("hidden", "master.example", "7077");
    }

    @Test
    void aStandaloneMasterWithTheSecretIsAccepted() {
        assertAccepted(MASTER, new SparkConf(false).set(SETTING, "only-for-this-test"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"local", "local[2]", "local[*]", "local[2, 3]", "yarn", "k8s://https://kubernetes.example:6443"})
    void whereSparkMakesTheSecretItselfNoneIsAsked(String master) {
        assertAccepted(master, new SparkConf(false));
    }

    /** On a standalone cluster the driver of this Spark takes the secret from the setting only; when a later one takes it from elsewhere, this says that we refuse too much. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            spark://master.example:7077, '',                                                       '',     false
            spark://master.example:7077, '',                                                       secret, false
            spark://master.example:7077, spark.authenticate.secret.file,                           '',     false
            spark://master.example:7077, spark.authenticate.secret.file,                           secret, false
            spark://master.example:7077, spark.authenticate.secret,                                '',     true
            spark://master.example:7077, spark.authenticate.secret spark.authenticate.secret.file, secret, true
            k8s://https://k8s.example,   '',                                                       '',     true
            """)
    void whatIsRefusedSparkWouldRefuseToo(String master, String keys, String environment, boolean accepted) {
        SparkConf settings = new Surroundings(environment);
        settings.set("spark.master", master).set("spark.authenticate", "true");
        keys.lines()
                .flatMap(Pattern.compile(" ")::splitAsStream)
                .forEach(key -> settings.set(key, "only-for-this-test"));
        SecurityManager spark = new SecurityManager(settings, Option.empty(), package$.MODULE$.AUTH_SECRET_FILE());
        if (accepted) {
            assertThatCode(spark::initializeAuth).doesNotThrowAnyException();
            assertAccepted(master, settings);
        } else {
            assertThatThrownBy(spark::initializeAuth).isInstanceOf(IllegalArgumentException.class);
            assertThat(refusal(master, settings)).isNotNull();
        }
    }

    @Fault("F87")
    @Test
    void noSessionIsBegunWithoutIt(@TempDir Path scratch) {
        assertThatThrownBy(() -> SparkSettings.session(MASTER, scratch))
                .isInstanceOf(MdzException.class)
                .hasMessageContaining(SETTING);
    }

    private static MdzException refusal(String master, SparkConf settings) {
        return Objects.requireNonNull(
                catchThrowableOfType(MdzException.class, () -> ClusterSecret.check(master, settings)), "not refused");
    }

    private static void assertAccepted(String master, SparkConf settings) {
        assertThatCode(() -> ClusterSecret.check(master, settings)).doesNotThrowAnyException();
    }

    /** Settings of a process whose environment holds a secret, or none. */
    private static final class Surroundings extends SparkConf {

        private final String secret;

        Surroundings(String secret) {
            super(false);
            this.secret = secret;
        }

        @Override
        public String getenv(String name) {
            return name.equals("_SPARK_AUTH_SECRET") && !secret.isEmpty() ? secret : super.getenv(name);
        }
    }
}
