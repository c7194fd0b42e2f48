package nl.mdzfactsheet.definition;

import java.nio.file.Path;
import java.util.regex.Pattern;
import nl.mdzfactsheet.definition.yaml.YamlMap;
import nl.mdzfactsheet.definition.yaml.YamlValues;

/** The file name of a definition is its id. */
final class FileNames {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(_[A-Za-z0-9]+)*");

    private FileNames() {}

    /** File name without its ending. */
    static String id(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    /** Checks a file that repeats its id inside. */
    static void check(YamlMap map, String id) {
        String given = new YamlValues(map).text("id");
        if (!given.isEmpty() && !given.equals(id)) {
            map.fault("id", "the id is not the file name '" + id + "'", "rename the file or correct the id");
        }
        checkForm(map, id);
    }

    /** An id is a column name: lower case, words joined by underscores; the last words may be a programme in capitals. */
    static void checkForm(YamlMap map, String id) {
        if (!ID.matcher(id).matches()) {
            map.faults()
                    .add(
                            map.file(),
                            0,
                            null,
                            "a file name is words of letters and digits joined by _",
                            "rename the file");
        }
    }
}
