package nl.mdzfactsheet.definition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import nl.mdzfactsheet.definition.expression.Expression;
import org.jspecify.annotations.Nullable;

/**
 * One measure: what is counted, how it is compared, who answers for it. A row of the grain inside {@code population} adds {@code denominator} and {@code numerator}; a
 * condition that holds adds 1, a number adds itself, null and false add 0.
 *
 * @param id stable identifier, equal to the file name
 * @param version version of the definition
 * @param family group of measures on the factsheet
 * @param programme the programme it is about, null when it is about none
 * @param title name for people
 * @param why why it is measured, with its source
 * @param kind which statistics apply
 * @param per 1, 1000 or 10000: only scales
 * @param grain the table it is counted on
 * @param population condition that a row must meet
 * @param denominator condition or number
 * @param numerator condition or number
 * @param unit unit of the value
 * @param better direction that is better
 * @param caseMix compare with the expected number for age band, sex and SES
 * @param minimum below which no value is shown
 * @param sensitive zero and full counts are protected
 * @param changeLimit relative change between two years that is still ordinary
 * @param codeLists pinned version per code list, sorted by id
 * @param amount how a number of the numerator becomes euros
 * @param basis what the figure rests on
 * @param owner role that answers for the definition
 * @param checkedBy other role that checked it
 * @param reviewBy date of the next review
 * @param changes history of the definition, newest first
 * @param examples rows with hand-computed results
 */
public record MeasureDefinition(
        String id,
        String version,
        String family,
        @Nullable String programme,
        LocalText title,
        Why why,
        Kind kind,
        int per,
        Grain grain,
        Expression population,
        Expression denominator,
        Expression numerator,
        LocalText unit,
        Better better,
        boolean caseMix,
        Minimum minimum,
        boolean sensitive,
        BigDecimal changeLimit,
        SortedMap<String, String> codeLists,
        Amount amount,
        Basis basis,
        String owner,
        String checkedBy,
        LocalDate reviewBy,
        List<Change> changes,
        List<Example> examples) {

    /** Which statistics apply. */
    public enum Kind {
        /** Numerator rows are denominator rows. */
        PROPORTION,
        /** Counts over persons, quarters or lines. */
        EVENT_RATE,
        /** Sums over sums: euros, DDD. */
        RATIO_OF_SUMS
    }

    /** Which direction is better. */
    public enum Better {
        HIGHER,
        LOWER,
        NONE
    }

    /** What a figure rests on. */
    public enum Basis {
        CLAIMS,
        CONTACTS,
        CLAIMS_PROXY
    }

    /**
     * Why a measure exists.
     *
     * @param text reason, for people
     * @param source where the reason comes from
     */
    public record Why(LocalText text, String source) {}

    /**
     * Below these no value is shown.
     *
     * @param denominator smallest denominator
     * @param expected smallest expected number, for a comparison with case-mix
     */
    public record Minimum(BigDecimal denominator, BigDecimal expected) {}

    /**
     * How the numerator becomes euros, for the potential.
     *
     * @param conversion none, the numerator itself is cents, or a fixed amount per unit
     * @param cents cents per unit of the numerator, 0 unless fixed
     */
    public record Amount(Conversion conversion, long cents) {

        /** The three ways. */
        public enum Conversion {
            NONE,
            NUMERATOR,
            FIXED
        }
    }

    /**
     * A step in the history of the definition.
     *
     * @param version version it led to
     * @param date when it was decided
     * @param text what changed
     */
    public record Change(String version, LocalDate date, LocalText text) {}

    /**
     * One row with its hand-computed contribution.
     *
     * @param line line of the example in its file
     * @param note what the row shows
     * @param row values by column; an absent column is null
     * @param numerator what the row must add to the numerator
     * @param denominator what the row must add to the denominator
     */
    public record Example(
            long line, String note, Map<String, Object> row, BigDecimal numerator, BigDecimal denominator) {}

    public MeasureDefinition {
        changes = List.copyOf(changes);
        examples = List.copyOf(examples);
    }
}
