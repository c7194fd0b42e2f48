package nl.mdzfactsheet.patient.reference;

import java.io.Serializable;
import nl.mdzfactsheet.patient.ClaimTable;
import nl.mdzfactsheet.patient.Detector;
import org.jspecify.annotations.Nullable;

/**
 * A row of weerleggingen.
 *
 * @param patientId the person; null = every person
 * @param upheld oordeel gegrond: the flag is not raised any more
 */
public record ContestedLine(
        ClaimTable table,
        String declaratieId,
        @Nullable String patientId,
        Detector detector,
        boolean upheld,
        String source)
        implements Serializable {

    static ContestedLine of(TextRow row) {
        return new ContestedLine(
                ClaimTable.named(row.text("tabel")),
                row.text("declaratie_id"),
                row.optional("verzekerde_id"),
                Detector.valueOf(row.text("detector")),
                row.text("oordeel").equals("gegrond"),
                row.text("bron"));
    }
}
