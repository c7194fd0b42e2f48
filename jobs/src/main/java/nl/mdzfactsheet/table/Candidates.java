package nl.mdzfactsheet.table;

import java.util.ArrayList;
import java.util.List;
import nl.mdzfactsheet.contract.ColumnContract;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.contract.ValueFormat;

/** Result tables as they go to disclosure: the columns of the result, and what the rule of release needs to judge a row. */
public final class Candidates {

    /** Distinct persons behind the row; in a measure row those in the denominator; empty when the row holds no figure. */
    public static final String PERSONS = "persons";

    /** Of detection_counts: distinct persons behind the rows of all quarters of the year together. */
    public static final String PERSONS_OF_YEAR = "persons_of_year";

    /** J or N for a practice row: the practice lets its RHO see its figures on the last day of the year; empty above practice level. */
    public static final String MANDATE = "mandate";

    /** Of measure_results: distinct persons behind the figure of the year before; empty when there is none. */
    public static final String PERSONS_BEFORE = "persons_before";

    /** Of measure_results: numerator of the year before; empty when there is none. */
    public static final String NUMERATOR_BEFORE = "numerator_before";

    /** Of measure_results: denominator of the year before. */
    public static final String DENOMINATOR_BEFORE = "denominator_before";

    /** Of measure_results: largest amount of one person in the numerator, cents; empty when the numerator is no amount. */
    public static final String LARGEST = "largest";

    /** Of measure_results: second largest amount of one person. */
    public static final String SECOND = "second_largest";

    /** Of measure_results: the same of the year before. */
    public static final String LARGEST_BEFORE = "largest_before";

    /** Of measure_results: the same of the year before. */
    public static final String SECOND_BEFORE = "second_largest_before";

    /** Of measure_results: number of practices behind the benchmarks. */
    public static final String PEERS = "peers";

    /** Of pdca: J when the target is a factor on the baseline, else N. */
    public static final String RELATIVE = "relative";

    /** Of pdca: every practice on the wrong side of the target, one a line: how much, AGB and name, parted by tabs. */
    public static final String CONTRIBUTORS = "contributors";

    private Candidates() {}

    /** The contract of the candidates of a result table. */
    public static TableContract of(TableContract result) {
        List<ColumnContract> columns = new ArrayList<>(result.columns());
        columns.add(column(PERSONS, ValueFormat.LONG, "Personen", "Distinct persons behind the row"));
        columns.add(column(MANDATE, ValueFormat.STRING, "Mandaat", "mandaat_spiegelinformatie, J or N"));
        switch (result.name()) {
            case "measure_results" -> {
                columns.add(
                        column(PERSONS_BEFORE, ValueFormat.LONG, "Personen vorig jaar", "Persons of the year before"));
                columns.add(column(PEERS, ValueFormat.INT, "Peers", "Practices behind the benchmarks"));
                columns.add(column(NUMERATOR_BEFORE, ValueFormat.EXACT, "Teller vorig jaar", "Year before"));
                columns.add(column(DENOMINATOR_BEFORE, ValueFormat.EXACT, "Noemer vorig jaar", "Year before"));
                columns.add(column(LARGEST, ValueFormat.EXACT, "Grootste", "Largest amount of one person"));
                columns.add(column(SECOND, ValueFormat.EXACT, "Een na grootste", "Second largest"));
                columns.add(column(LARGEST_BEFORE, ValueFormat.EXACT, "Grootste vorig jaar", "Year before"));
                columns.add(column(SECOND_BEFORE, ValueFormat.EXACT, "Een na grootste vorig jaar", "Year before"));
            }
            case "detection_counts" ->
                columns.add(column(PERSONS_OF_YEAR, ValueFormat.LONG, "Personen in het jaar", "Of all quarters"));
            case "pdca" -> {
                columns.add(column(RELATIVE, ValueFormat.STRING, "Relatief", "J or N"));
                columns.add(column(CONTRIBUTORS, ValueFormat.STRING, "Praktijken", "Practices to judge"));
            }
            default -> {}
        }
        return result.withColumns(columns);
    }

    private static ColumnContract column(String name, ValueFormat format, String label, String description) {
        return new ColumnContract(name, format, false, false, label, description, List.of());
    }
}
