package nl.mdzfactsheet.measure;

import static nl.mdzfactsheet.table.columns.NetLineColumns.DECLARATIE_ID;
import static nl.mdzfactsheet.table.columns.NetLineColumns.EXECUTING_AGB;
import static nl.mdzfactsheet.table.columns.NetLineColumns.NET_CENTS;
import static nl.mdzfactsheet.table.columns.NetLineColumns.PRACTICE_AGB;
import static nl.mdzfactsheet.table.columns.NetLineColumns.RHO_ID;
import static nl.mdzfactsheet.table.columns.NetLineColumns.SERVICE_DATE;
import static nl.mdzfactsheet.table.columns.NetLineColumns.TABLE;
import static nl.mdzfactsheet.table.columns.NetLineColumns.VERZEKERDE_ID;
import static nl.mdzfactsheet.table.columns.NetLineColumns.YEAR;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.patient.ClaimTable;
import nl.mdzfactsheet.patient.Unit;
import nl.mdzfactsheet.table.StoredRow;
import nl.mdzfactsheet.table.StoredTable;
import org.apache.spark.api.java.function.Function;

/** Reads the lines of first-line diagnostics of the organisations that have a ceiling out of files of net_line. */
final class EldScan implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final List<String> COLUMNS = List.of(
            YEAR.name(),
            TABLE.name(),
            VERZEKERDE_ID.name(),
            DECLARATIE_ID.name(),
            SERVICE_DATE.name(),
            EXECUTING_AGB.name(),
            NET_CENTS.name(),
            RHO_ID.name(),
            PRACTICE_AGB.name());

    /** An executing organisation on a day. */
    record Day(String organisation, LocalDate date) implements Serializable {}

    /** A line of an organisation on a day; cents are net. */
    record Line(Day day, String declaratieId, String person, Unit unit, long cents) implements Serializable {}

    private final TableContract columns;
    private final int year;
    private final HashSet<String> organisations;

    EldScan(TableContract netLine, int year, Set<String> organisations) {
        this.columns = netLine.withColumns(netLine.columns().stream()
                .filter(c -> COLUMNS.contains(c.name()))
                .toList());
        this.year = year;
        this.organisations = new HashSet<>(organisations);
    }

    /** The task that adds up cents per day and unit. */
    Function<String, Map<Day, Map<Unit, Long>>> days() {
        return file -> {
            Map<Day, Map<Unit, Long>> days = new HashMap<>();
            read(file, line -> days.computeIfAbsent(line.day(), d -> new HashMap<>())
                    .merge(line.unit(), line.cents(), Math::addExact));
            return days;
        };
    }

    /** The task that gives the lines of these days. */
    Function<String, List<Line>> lines(Set<Day> wanted) {
        HashSet<Day> days = new HashSet<>(wanted);
        return file -> {
            List<Line> lines = new ArrayList<>();
            read(file, line -> {
                if (days.contains(line.day())) {
                    lines.add(line);
                }
            });
            return lines;
        };
    }

    /** Looks at the table first: nearly every line is of another one, and what is not looked at is not decoded. */
    private void read(String file, Consumer<Line> receiver) {
        StoredTable table = new StoredTable(columns, List.of(Path.of(file)));
        int[] at = COLUMNS.stream().mapToInt(table::place).toArray();
        table.rows(row -> {
            if (ClaimTable.ELD.tableName().equals(row.text(at[1]))
                    && row.number(at[0]) == year
                    && organisations.contains(String.valueOf(row.text(at[5])))) {
                receiver.accept(line(row, at));
            }
        });
    }

    /** @param at places of the columns, in the order of {@link #COLUMNS} */
    private static Line line(StoredRow row, int[] at) {
        return new Line(
                new Day(String.valueOf(row.text(at[5])), LocalDate.ofEpochDay(row.number(at[4]))),
                String.valueOf(row.text(at[3])),
                String.valueOf(row.text(at[2])),
                new Unit(String.valueOf(row.text(at[7])), String.valueOf(row.text(at[8]))),
                row.number(at[6]));
    }
}
