package nl.mdzfactsheet.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import nl.mdzfactsheet.Fault;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.table.Settings.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The settings file: closed list of keys, sane defaults, faults named by key with the next action. */
class SettingsTest {

    private static final String MINIMAL = "allowedUzovi: [\"3311\", \"0101\"]\npseudonymKeyId: key-1\n";

    @TempDir
    Path folder = Path.of("");

    @Test
    void whatIsNotSaidIsStandard() throws IOException {
        Settings settings = load(MINIMAL);
        assertThat(settings).isEqualTo(Settings.standard(Set.of(3311, 101), "key-1"));
        assertThat(settings.limits().valueShare()).isEqualTo("0.001");
        assertThat(settings.limits().unknownCodeShare()).isEqualTo("0.005");
        assertThat(settings.buckets()).isEqualTo(16);
    }

    @Test
    void everyKeyIsRead() throws IOException {
        Settings settings = load(MINIMAL + """
                language: en
                buckets: 4
                limits: {structureShare: 0.01, valueShare: 0, unknownCodeShare: 1, otherDecimalNotationShare: 0.5}
                pseudonymKeyFile: keys/pseudonym.key
                groups: {protected: control, insurer: purchase, rho: mirror}
                bounds: {maxRecordCharacters: 9, maxColumns: 8, maxExpandedBytes: 7, maxExpansionRatio: 6}
                """);
        assertThat(settings.language()).isEqualTo("en");
        assertThat(settings.buckets()).isEqualTo(4);
        assertThat(settings.limits())
                .isEqualTo(new Limits(new BigDecimal("0.01"), BigDecimal.ZERO, BigDecimal.ONE, new BigDecimal("0.5")));
        assertThat(settings.bounds()).isEqualTo(new Settings.Bounds(9, 8, 7, 6));
        assertThat(settings.access())
                .isEqualTo(new Settings.Access(folder.resolve("keys/pseudonym.key"), "control", "purchase", "mirror"));
    }

    @Test
    void theTemplateIsReadBack() throws IOException {
        Settings standard = Settings.standard(Set.of(3311, 101), "key-1");
        assertThat(load(Settings.template(standard.allowedUzovi(), "key-1"))).isEqualTo(standard);
    }

    @Fault("F87")
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            groups: {rhos: g}             | column groups.rhos: | did you mean groups.rho?
            bucket: 8                     | column bucket: | did you mean buckets?
            limits: {valueShares: 0.1}    | column limits.valueShares: | did you mean limits.valueShare?
            limits: {valueShare: 2}       | column limits.valueShare: | share from 0 to 1
            bounds: {maxColumns: veel}    | column maxColumns: | whole number
            buckets: 12                   | column buckets: | power of two
            language: de                  | column language: | nl or en
            pseudonymKeyId: key-2         | line 3 | key stands twice
            """)
    void faultsAreNamed(String line, String place, String text) {
        assertInvalid(MINIMAL + line + "\n", place, text);
    }

    @Test
    void mandatoryKeys() {
        assertInvalid("allowedUzovi: [\"3311\"]\n", "pseudonymKeyId", "is empty");
        assertInvalid("pseudonymKeyId: k\n", "allowedUzovi", "lists no label");
        assertInvalid("allowedUzovi: [3311]\npseudonymKeyId: k\n", "allowedUzovi", "between quotes");
        assertInvalid("", "settings.yaml", "holds no keys");
        assertThatThrownBy(() -> Settings.load(folder.resolve("absent.yaml")))
                .isInstanceOf(MdzException.class)
                .hasMessageContaining("absent.yaml")
                .hasMessageContaining("Next: ");
    }

    @Test
    void aShareIsExceededOnlyAboveIt() {
        BigDecimal perMille = new BigDecimal("0.001");
        assertThat(Limits.exceeds(1, 1000, perMille)).isFalse();
        assertThat(Limits.exceeds(2, 1999, perMille)).isTrue();
        assertThat(Limits.exceeds(0, 0, perMille)).isFalse();
    }

    private Settings load(String text) throws IOException {
        Path file = folder.resolve("settings.yaml");
        Files.writeString(file, text);
        return Settings.load(file);
    }

    private void assertInvalid(String text, String... parts) {
        assertThatThrownBy(() -> load(text)).isInstanceOfSatisfying(MdzException.class, fault -> {
            assertThat(fault.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(fault.reason()).isEqualTo(Reason.CONFIGURATION_INVALID);
            assertThat(fault).hasMessageContainingAll(parts);
        });
    }
}
