package nl.mdzfactsheet.table;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The deliveries that count in a run, in order of created, then id in byte order: what step 10-ingest hands to the fold. Beside it, in {@code reference/<table>.csv},
 * stands the snapshot of every reference table (UTF-8, comma, RFC 4180, canonical values, contract column order).
 *
 * @param deliveries the active deliveries; the position is the delivery ordinal
 */
public record ActiveDeliveries(List<Active> deliveries) {

    /** Name of the file in the output of 10-ingest. */
    public static final String FILE = "active.json";

    /** Folder of the reference snapshot in the output of 10-ingest. */
    public static final String REFERENCE = "reference";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /**
     * One active delivery.
     *
     * @param id delivery id
     * @param created when it was made, as in the descriptor
     * @param folder name of its folder below {@code store/deliveries}; its tables are {@code claims}, {@code insured} and {@code contacts}
     * @param fromDay first day of its period, days since 1970-01-01
     * @param toDay last day of its period
     * @param full true when its coverage is full
     * @param tables names of the extract tables it holds
     * @param insured true when its insured periods are the ones that count
     * @param contentHash hash of what was offered and what became of it, the same in any home
     * @param only null when all of it counts, as in every run; a side when a state between two versions takes only these claim lines of it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Active(
            String id,
            String created,
            String folder,
            int fromDay,
            int toDay,
            boolean full,
            List<String> tables,
            boolean insured,
            String contentHash,
            @Nullable Side only) {

        public Active {
            tables = List.copyOf(tables);
        }

        /** A delivery of which all counts. */
        public Active(
                String id,
                String created,
                String folder,
                int fromDay,
                int toDay,
                boolean full,
                List<String> tables,
                boolean insured,
                String contentHash) {
            this(id, created, folder, fromDay, toDay, full, tables, insured, contentHash, null);
        }

        /** The same delivery, of which only one side of the claim lines counts; credit lines alone cover no day and bring no persons. */
        public Active side(Side side, List<String> tablesKept) {
            boolean debit = side == Side.DEBIT;
            return new Active(
                    id,
                    created,
                    folder,
                    fromDay,
                    toDay,
                    debit && full,
                    tablesKept,
                    debit && insured,
                    contentHash,
                    side);
        }

        /** True when neither its contacts nor its insured periods are left out. */
        public boolean bringsMoreThanCredits() {
            return only != Side.CREDIT;
        }
    }

    /** A side of the claim lines of a delivery. */
    public enum Side {
        /** Debit lines, with the contacts and insured periods of the delivery. */
        DEBIT,
        /** Credit lines and nothing else. */
        CREDIT
    }

    /** Hash of what counts in a run: the active deliveries and the reference snapshot, not what was refused or held beside them. */
    public static String contentHash(StepOutput ingest) {
        return ingest.contentHash(List.of(FILE, REFERENCE + "/"));
    }

    public ActiveDeliveries {
        deliveries = List.copyOf(deliveries);
    }

    public void write(Path folder) {
        try {
            JSON.writeValue(folder.resolve(FILE).toFile(), this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ActiveDeliveries read(Path folder) {
        try {
            return JSON.readValue(folder.resolve(FILE).toFile(), ActiveDeliveries.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
