package nl.mdzfactsheet.table;

import java.util.ArrayList;
import java.util.List;
import nl.mdzfactsheet.contract.ColumnContract;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.contract.ValueFormat;

/** Result tables as they go to disclosure: the columns of the result, and what the rule of release needs to judge a row. */
public final class Candidates {

    /** Distinct persons behind the row; in a measure row those in the denominator. */
    public static final String PERSONS = "persons";

    /** J or N for a practice row: the practice lets its RHO see its figures on the last day of the year; empty above practice level. */
    public static final String MANDATE = "mandate";

    private Candidates() {}

    /** The contract of the candidates of a result table. */
    public static TableContract of(TableContract result) {
        List<ColumnContract> columns = new ArrayList<>(result.columns());
        columns.add(column(PERSONS, ValueFormat.LONG, "Personen", "Distinct persons behind the row"));
        columns.add(column(MANDATE, ValueFormat.STRING, "Mandaat", "mandaat_spiegelinformatie, J or N"));
        return new TableContract(
                result.name(),
                result.layer(),
                result.version(),
                result.role(),
                result.title(),
                result.purpose(),
                columns);
    }

    private static ColumnContract column(String name, ValueFormat format, String label, String description) {
        return new ColumnContract(name, format, false, false, label, description, List.of());
    }
}
