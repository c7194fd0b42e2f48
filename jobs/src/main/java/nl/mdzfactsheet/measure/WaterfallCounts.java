package nl.mdzfactsheet.measure;

import static nl.mdzfactsheet.table.columns.NetLineColumns.NET_CENTS;
import static nl.mdzfactsheet.table.columns.NetLineColumns.PROGRAMME;
import static nl.mdzfactsheet.table.columns.NetLineColumns.WATERFALL_CLASS;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.patient.WaterfallClass;
import org.jspecify.annotations.Nullable;

/** The rows of waterfall_count: every net MDZ line in exactly one class, per unit and programme. Sorted by unit, programme, order of the classes. */
final class WaterfallCounts {

    private static final int PROGRAMME_PLACE = 0;
    private static final int CLASS_PLACE = 1;
    private static final List<String> CLASSES =
            Arrays.stream(WaterfallClass.values()).map(WaterfallClass::word).toList();

    private static final Comparator<CountKey> ORDER = Comparator.comparing(CountKey::unit, UnitKey.ORDER)
            .thenComparing(CountKey.byText(PROGRAMME_PLACE))
            .thenComparing(key -> CLASSES.indexOf(key.text(CLASS_PLACE)));

    private WaterfallCounts() {}

    /** The task over net_line. */
    static PersonCounts scan(TableContract netLine, int year) {
        return new PersonCounts(
                netLine,
                year,
                NET_CENTS.name(),
                new PersonCounts.Counted(WATERFALL_CLASS.name(), null),
                List.of(PROGRAMME.name(), WATERFALL_CLASS.name()));
    }

    static List<@Nullable Object[]> rows(Map<CountKey, PersonCount> counts, int year) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(ORDER))
                .map(entry -> row(entry.getKey(), entry.getValue(), year))
                .toList();
    }

    private static @Nullable Object[] row(CountKey key, PersonCount count, int year) {
        return new @Nullable Object[] {
            year,
            key.unit().level().word(),
            key.unit().rhoId(),
            key.unit().practiceAgb(),
            key.by().get(PROGRAMME_PLACE),
            key.by().get(CLASS_PLACE),
            count.lines(),
            count.persons(),
            count.cents()
        };
    }
}
