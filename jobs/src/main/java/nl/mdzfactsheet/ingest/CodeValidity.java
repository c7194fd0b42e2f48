package nl.mdzfactsheet.ingest;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which services are known on which day, by the present snapshot of prestaties and geneesmiddelen. DBC codes (list 041) are not judged. */
final class CodeValidity {

    private static final String MEDICINES = "001";

    private final Map<String, List<Valid>> periods = new HashMap<>();

    private record Valid(int from, int to) {}

    /**
     * @param prestaties canonical CSV of the services, null when no active delivery holds it
     * @param geneesmiddelen canonical CSV of the medicines, likewise
     */
    CodeValidity(@Nullable Path prestaties, @Nullable Path geneesmiddelen) {
        if (prestaties != null) {
            read(prestaties, row -> row.getField("prestatiecodelijst") + "|" + row.getField("prestatiecode"));
        }
        if (geneesmiddelen != null) {
            read(geneesmiddelen, row -> MEDICINES + "|" + row.getField("zi_nummer"));
        }
    }

    private void read(Path file, Function<NamedCsvRecord, String> key) {
        boolean medicines = file.getFileName().toString().startsWith("geneesmiddelen");
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                String service = key.apply(row);
                if (medicines == service.startsWith(MEDICINES)) {
                    Valid valid = new Valid(day(row.getField("van")), day(row.getField("tot")));
                    periods.computeIfAbsent(service, s -> new ArrayList<>(1)).add(valid);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int day(String text) {
        return text.isEmpty() ? Integer.MAX_VALUE : (int) LocalDate.parse(text).toEpochDay();
    }

    boolean known(String service, int day) {
        List<Valid> known = periods.getOrDefault(service, List.of());
        for (Valid valid : known) {
            if (day >= valid.from() && day <= valid.to()) {
                return true;
            }
        }
        return false;
    }

    /** Accepted lines of a delivery whose code is unknown on its day. */
    long unknownLines(Path deliveryFolder) {
        long[] unknown = {0};
        try {
            ServiceDays.read(deliveryFolder.resolve(ServiceDays.FILE), (service, day, lines) -> {
                if (!known(service, day)) {
                    unknown[0] += lines;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return unknown[0];
    }
}
