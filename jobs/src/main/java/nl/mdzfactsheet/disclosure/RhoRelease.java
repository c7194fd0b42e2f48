package nl.mdzfactsheet.disclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What one RHO may see. Only this package can construct one. */
public final class RhoRelease {

    private final String rhoId;
    private final String name;
    private final String folder;
    private final Map<String, ReleasedTable> tables;

    RhoRelease(String rhoId, String name, Map<String, ReleasedTable> tables) {
        this.rhoId = rhoId;
        this.name = name;
        this.folder = FolderName.of(rhoId);
        this.tables = Map.copyOf(tables);
    }

    public String rhoId() {
        return rhoId;
    }

    public String name() {
        return name;
    }

    /** Name of the folder: the id, made safe for every file system. */
    public String folder() {
        return folder;
    }

    /** The same with every row of lines and amounts hidden. */
    RhoRelease withoutLines() {
        return hiding(List.of("waterfall", "detection_counts"));
    }

    /** The same with every row hidden; of what changed nothing is left, for which rows changed would tell too. */
    RhoRelease withoutFigures() {
        Map<String, ReleasedTable> hidden = new HashMap<>(hiding(List.copyOf(tables.keySet())).tables);
        hidden.computeIfPresent(Release.CHANGES, (name, table) -> table.withoutRows());
        return new RhoRelease(rhoId, this.name, hidden);
    }

    private RhoRelease hiding(List<String> names) {
        Map<String, ReleasedTable> hidden = new HashMap<>(tables);
        names.forEach(name -> hidden.computeIfPresent(name, (n, table) -> table.withoutFigures()));
        return new RhoRelease(rhoId, name, hidden);
    }

    /** Every table by name. */
    Map<String, ReleasedTable> tables() {
        return tables;
    }

    /** A result table; a name outside the release is a fault of the program. */
    public ReleasedTable table(String name) {
        ReleasedTable table = tables.get(name);
        if (table == null) {
            throw new IllegalArgumentException("Nothing released of " + name);
        }
        return table;
    }
}
