package nl.mdzfactsheet.table;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The settings of an installation, from {@code <home>/config/settings.yaml}.
 *
 * @param allowedUzovi labels of this insurer, as numbers
 * @param pseudonymKeyId id of the key the pseudonyms were made with
 * @param language language of the factsheet page and of operator texts: {@code nl} or {@code en}
 * @param limits above which a delivery is held or refused
 * @param bounds what a file may cost
 * @param buckets number of patient buckets of the store, a power of two; never changed once the store holds deliveries
 * @param access where the key is and who may read what is published; changes nothing that is computed
 * @param metrics what an unattended run tells; changes nothing that is computed
 */
public record Settings(
        Set<Integer> allowedUzovi,
        String pseudonymKeyId,
        String language,
        Limits limits,
        Bounds bounds,
        int buckets,
        Access access,
        Metrics metrics) {

    /** Number of patient buckets when nothing else is said. */
    public static final int DEFAULT_BUCKETS = 16;

    /**
     * Shares of the lines of a delivery or file.
     *
     * @param structureShare lines with structure faults; above it the delivery is held
     * @param valueShare lines with value faults; above it the delivery is held
     * @param unknownCodeShare accepted lines with an unknown code; above it the delivery is held
     * @param otherDecimalNotationShare lines of a file in the other decimal notation; above it the delivery is refused
     */
    public record Limits(
            BigDecimal structureShare,
            BigDecimal valueShare,
            BigDecimal unknownCodeShare,
            BigDecimal otherDecimalNotationShare) {

        public static Limits standard() {
            BigDecimal perMille = new BigDecimal("0.001");
            return new Limits(perMille, perMille, new BigDecimal("0.005"), new BigDecimal("0.01"));
        }

        /** True when the part exceeds this share of the whole; exact. */
        public static boolean exceeds(long part, long whole, BigDecimal share) {
            return BigDecimal.valueOf(part).compareTo(share.multiply(BigDecimal.valueOf(whole))) > 0;
        }
    }

    /**
     * What reading a file may cost.
     *
     * @param maxRecordCharacters longest record; a longer one is quarantined
     * @param maxColumns most columns in a header
     * @param maxExpandedBytes most bytes a compressed file may expand to
     * @param maxExpansionRatio most bytes out of one byte of a compressed file
     */
    public record Bounds(int maxRecordCharacters, int maxColumns, long maxExpandedBytes, int maxExpansionRatio) {

        public static Bounds standard() {
            return new Bounds(65_536, 500, 1L << 38, 100);
        }
    }

    /**
     * The key file and the groups of the host that may read a tier.
     *
     * @param pseudonymKeyFile file with the pseudonym key; null when all deliveries hold pseudonyms
     * @param protectedGroup group that owns tier PROTECTED; empty leaves the group of the process
     * @param insurerGroup group that may read tier INSURER, likewise
     * @param rhoGroup group that may read tier RHO, likewise
     */
    public record Access(@Nullable Path pseudonymKeyFile, String protectedGroup, String insurerGroup, String rhoGroup) {

        public static Access standard() {
            return new Access(null, "", "", "");
        }
    }

    /**
     * What an unattended run tells about itself.
     *
     * @param pushGateway where figures are sent beside the file; null: nothing leaves the host
     * @param staleAfterDays age in days of the newest delivery above which a run warns
     */
    public record Metrics(@Nullable URI pushGateway, int staleAfterDays) {

        /** A month of deliveries and half of the next. */
        public static final int STALE_AFTER_DAYS = 45;

        public static Metrics standard() {
            return new Metrics(null, STALE_AFTER_DAYS);
        }
    }

    public Settings {
        allowedUzovi = Set.copyOf(allowedUzovi);
    }

    /** Standard metrics. */
    public Settings(
            Set<Integer> allowedUzovi,
            String pseudonymKeyId,
            String language,
            Limits limits,
            Bounds bounds,
            int buckets,
            Access access) {
        this(allowedUzovi, pseudonymKeyId, language, limits, bounds, buckets, access, Metrics.standard());
    }

    /** Without a key file, groups as they come. */
    public Settings(
            Set<Integer> allowedUzovi,
            String pseudonymKeyId,
            String language,
            Limits limits,
            Bounds bounds,
            int buckets) {
        this(allowedUzovi, pseudonymKeyId, language, limits, bounds, buckets, Access.standard());
    }

    /** Settings with standard limits, Dutch texts. */
    public static Settings standard(Set<Integer> allowedUzovi, String pseudonymKeyId) {
        return new Settings(allowedUzovi, pseudonymKeyId, "nl", Limits.standard(), Bounds.standard(), DEFAULT_BUCKETS);
    }

    /** Reads the settings file; unknown keys and wrong values stop with the key and what to do. */
    public static Settings load(Path file) {
        return new SettingsFile(file).read();
    }

    /** The standard settings file for an installation, as text to start from. */
    public static String template(Set<Integer> allowedUzovi, String pseudonymKeyId) {
        return SettingsFile.text(standard(allowedUzovi, pseudonymKeyId));
    }

    /** Hash of everything that can change what the intake does; the language of texts is not part of it. */
    public String hash() {
        return Sha256.start()
                .add(new TreeSet<>(allowedUzovi).toString())
                .add(pseudonymKeyId)
                .add(limits.toString())
                .add(bounds.toString())
                .add(Integer.toString(buckets))
                .hex();
    }
}
