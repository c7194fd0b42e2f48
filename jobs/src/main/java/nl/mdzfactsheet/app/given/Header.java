package nl.mdzfactsheet.app.given;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mdzfactsheet.contract.ColumnContract;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;

/**
 * The header of a given table: columns are found by name, their order does not matter.
 *
 * @param names the names as they stand
 * @param places position by column name
 * @param ignored columns that the contract does not know
 */
public record Header(List<String> names, Map<String, Integer> places, List<String> ignored) {

    public Header {
        names = List.copyOf(names);
        places = Map.copyOf(places);
        ignored = List.copyOf(ignored);
    }

    /** Finds the columns of the contract; one that occurs twice is a fault. */
    public static Header of(List<String> names, TableContract contract, GivenFile file) {
        Map<String, Integer> places = new HashMap<>();
        List<String> ignored = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).strip();
            if (contract.column(name).isEmpty()) {
                ignored.add(name);
            } else if (places.put(name, i) != null) {
                throw new MdzException(
                        ExitCode.REFUSED,
                        Reason.COLUMN_DOUBLED,
                        new Location(file.path().toString(), 1, name),
                        "every column occurs once",
                        "remove one of them");
            }
        }
        return new Header(names, places, ignored);
    }

    /** The first required column that is not there. */
    public Optional<String> missing(TableContract contract) {
        return contract.columns().stream()
                .filter(ColumnContract::required)
                .map(ColumnContract::name)
                .filter(name -> !places.containsKey(name))
                .findFirst();
    }

    /** True when the file has the column. */
    public boolean has(String column) {
        return places.containsKey(column);
    }

    /** The text of a column in a row, without spaces around it; empty when there is no such column. */
    public String text(List<String> fields, String column) {
        Integer place = places.get(column);
        return place == null ? "" : fields.get(place).strip();
    }
}
