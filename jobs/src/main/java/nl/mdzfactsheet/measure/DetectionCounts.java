package nl.mdzfactsheet.measure;

import static nl.mdzfactsheet.table.columns.DetectionColumns.AMOUNT_CENTS;
import static nl.mdzfactsheet.table.columns.DetectionColumns.CERTAINTY;
import static nl.mdzfactsheet.table.columns.DetectionColumns.DETECTOR;
import static nl.mdzfactsheet.table.columns.DetectionColumns.PROGRAMME;
import static nl.mdzfactsheet.table.columns.DetectionColumns.QUARTER;
import static nl.mdzfactsheet.table.columns.DetectionColumns.STATUS;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.patient.Detector;
import org.jspecify.annotations.Nullable;

/** The rows of detection_count: flagged lines per detector, unit, programme, quarter and certainty. Sorted so. */
final class DetectionCounts {

    /** Status of the rows that count; the others were contested with success. */
    private static final String FLAGGED = "flagged";

    private static final int DETECTOR_PLACE = 0;
    private static final int PROGRAMME_PLACE = 1;
    private static final int QUARTER_PLACE = 2;
    private static final int CERTAINTY_PLACE = 3;

    private static final Comparator<CountKey> ORDER = Comparator.comparing(
                    (CountKey key) -> Detector.valueOf(key.text(DETECTOR_PLACE)))
            .thenComparing(CountKey::unit, UnitKey.ORDER)
            .thenComparing(CountKey.byText(PROGRAMME_PLACE))
            .thenComparing(CountKey.byText(QUARTER_PLACE))
            .thenComparing(CountKey.byText(CERTAINTY_PLACE));

    private DetectionCounts() {}

    /** The task over detection. */
    static PersonCounts scan(TableContract detection, int year) {
        return new PersonCounts(
                detection,
                year,
                AMOUNT_CENTS.name(),
                new PersonCounts.Counted(STATUS.name(), FLAGGED),
                List.of(DETECTOR.name(), PROGRAMME.name(), QUARTER.name(), CERTAINTY.name()));
    }

    /** The task over detection that counts the quarters of the year together. */
    static PersonCounts scanOfYear(TableContract detection, int year) {
        return new PersonCounts(
                detection,
                year,
                AMOUNT_CENTS.name(),
                new PersonCounts.Counted(STATUS.name(), FLAGGED),
                List.of(DETECTOR.name(), PROGRAMME.name(), CERTAINTY.name()));
    }

    /** @param ofYear the same lines, not parted by quarter */
    static List<@Nullable Object[]> rows(
            Map<CountKey, PersonCount> counts, Map<CountKey, PersonCount> ofYear, int year) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(ORDER))
                .map(entry -> row(entry.getKey(), entry.getValue(), personsOfYear(entry.getKey(), ofYear), year))
                .toList();
    }

    private static long personsOfYear(CountKey key, Map<CountKey, PersonCount> ofYear) {
        CountKey whole = new CountKey(
                key.unit(),
                Arrays.asList(
                        key.by().get(DETECTOR_PLACE),
                        key.by().get(PROGRAMME_PLACE),
                        key.by().get(CERTAINTY_PLACE)));
        return Objects.requireNonNull(ofYear.get(whole)).persons();
    }

    private static @Nullable Object[] row(CountKey key, PersonCount count, long personsOfYear, int year) {
        return new @Nullable Object[] {
            year,
            key.by().get(DETECTOR_PLACE),
            key.unit().level().word(),
            key.unit().rhoId(),
            key.unit().practiceAgb(),
            key.by().get(PROGRAMME_PLACE),
            key.by().get(QUARTER_PLACE),
            key.by().get(CERTAINTY_PLACE),
            count.lines(),
            count.persons(),
            count.cents(),
            personsOfYear
        };
    }
}
