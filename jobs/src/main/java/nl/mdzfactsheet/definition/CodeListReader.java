package nl.mdzfactsheet.definition;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.mdzfactsheet.contract.DefinitionSource;
import nl.mdzfactsheet.definition.yaml.Faults;
import nl.mdzfactsheet.definition.yaml.YamlMap;
import nl.mdzfactsheet.definition.yaml.YamlValues;

/** Reads {@code code-lists/<id>.yaml} (what the list is) and {@code code-lists/<id>.csv} (its codes: header {@code code,description}, comma, UTF-8). */
final class CodeListReader {

    private static final String FOLDER = "code-lists";
    private static final List<String> HEADER = List.of("code", "description");

    private final DefinitionSource source;
    private final Faults faults;

    CodeListReader(DefinitionSource source, Faults faults) {
        this.source = source;
        this.faults = faults;
    }

    List<CodeList> read() {
        Map<String, Path> codes = new HashMap<>();
        source.files(FOLDER, ".csv").forEach(file -> codes.put(FileNames.id(file), file));
        List<CodeList> lists = new ArrayList<>();
        for (Path file : source.files(FOLDER, ".yaml")) {
            String id = FileNames.id(file);
            Path csv = codes.remove(id);
            if (csv == null) {
                faults.add(
                        source.relative(file),
                        0,
                        null,
                        id + ".csv is missing beside it",
                        "add the file with the codes");
                continue;
            }
            YamlMap.read(source.relative(file), DefinitionSource.text(file), faults)
                    .flatMap(map -> list(id, map, csv))
                    .ifPresent(lists::add);
        }
        codes.forEach((id, file) -> faults.add(
                source.relative(file),
                0,
                null,
                id + ".yaml is missing beside it",
                "describe the list: system, version, source, owner"));
        return List.copyOf(lists);
    }

    private Optional<CodeList> list(String id, YamlMap map, Path csv) {
        int before = faults.count();
        map.onlyKeys(Set.of("id", "title", "system", "version", "source", "owner"));
        YamlValues values = new YamlValues(map);
        FileNames.check(map, id);
        LocalText title = Texts.local(values, "title");
        CodeSystem system = values.choice("system", CodeSystem.class);
        String version = values.text("version");
        String origin = values.text("source");
        String owner = values.text("owner");
        List<CodeList.Entry> entries = entries(csv, system);
        return faults.count() == before
                ? Optional.of(new CodeList(id, title, system, version, origin, owner, entries))
                : Optional.empty();
    }

    private List<CodeList.Entry> entries(Path csv, CodeSystem system) {
        String name = source.relative(csv);
        List<CodeList.Entry> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        boolean headerSeen = false;
        try (CsvReader<CsvRecord> reader = lines(DefinitionSource.text(csv))) {
            for (CsvRecord line : reader) {
                if (!headerSeen) {
                    headerSeen = true;
                    checkHeader(name, line);
                } else {
                    entry(name, line, system, seen).ifPresent(entries::add);
                }
            }
        } catch (CsvParseException e) {
            faults.add(name, 0, null, "not readable as CSV", "write RFC 4180: comma, double quotes");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (entries.isEmpty()) {
            faults.add(name, 1, null, "a code list holds at least one code", "add a code or remove the list");
        }
        return entries;
    }

    /** A line with too few or too many fields is named by us, with its line number. */
    private static CsvReader<CsvRecord> lines(String text) {
        return CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text);
    }

    private void checkHeader(String name, CsvRecord header) {
        if (!header.getFields().equals(HEADER)) {
            faults.add(name, 1, null, "the header is code,description", "correct the first line");
        }
    }

    private Optional<CodeList.Entry> entry(String name, CsvRecord line, CodeSystem system, Set<String> seen) {
        long at = line.getStartingLineNumber();
        if (line.getFieldCount() != HEADER.size()) {
            faults.add(name, at, null, "a line has a code and a description", "add or remove a field");
            return Optional.empty();
        }
        if (!seen.add(line.getField(0))) {
            faults.add(name, at, "code", "the code is in the list twice", "remove one of the two lines");
        }
        try {
            return Optional.of(new CodeList.Entry(system.parse(line.getField(0)), line.getField(1)));
        } catch (IllegalArgumentException e) {
            faults.add(name, at, "code", String.valueOf(e.getMessage()), "correct the code");
            return Optional.empty();
        }
    }
}
