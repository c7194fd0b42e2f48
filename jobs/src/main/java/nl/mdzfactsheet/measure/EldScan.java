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
    private final Long year;
    private final HashSet<String> organisations;

    EldScan(TableContract netLine, int year, Set<String> organisations) {
        this.columns = netLine.withColumns(netLine.columns().stream()
                .filter(c -> COLUMNS.contains(c.name()))
                .toList());
        this.year = (long) year;
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

    private void read(String file, Consumer<Line> receiver) {
        new StoredTable(columns, List.of(Path.of(file))).rows(row -> {
            String organisation = String.valueOf(row.value(EXECUTING_AGB.name()));
            if (year.equals(row.value(YEAR.name()))
                    && ClaimTable.ELD.tableName().equals(row.value(TABLE.name()))
                    && organisations.contains(organisation)
                    && row.value(SERVICE_DATE.name()) instanceof LocalDate date
                    && row.value(NET_CENTS.name()) instanceof Long cents) {
                receiver.accept(new Line(
                        new Day(organisation, date),
                        String.valueOf(row.value(DECLARATIE_ID.name())),
                        String.valueOf(row.value(VERZEKERDE_ID.name())),
                        new Unit(
                                String.valueOf(row.value(RHO_ID.name())),
                                String.valueOf(row.value(PRACTICE_AGB.name()))),
                        cents));
            }
        });
    }
}
