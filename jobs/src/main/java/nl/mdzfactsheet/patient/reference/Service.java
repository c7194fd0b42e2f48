package nl.mdzfactsheet.patient.reference;

import java.io.Serializable;
import java.math.BigDecimal;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.patient.DayRange;
import nl.mdzfactsheet.patient.ServiceCode;
import org.jspecify.annotations.Nullable;

/**
 * A row of prestaties.
 *
 * @param programme programma; never null for categorie mdz
 * @param contactWeight contact_gewicht, null when not given
 * @param severalPerDay meermaals_per_dag
 */
public record Service(
        ServiceCode code,
        String description,
        String category,
        @Nullable String programme,
        @Nullable BigDecimal contactWeight,
        boolean severalPerDay,
        DayRange valid)
        implements Dated, Serializable {

    static Service of(TextRow row) {
        return new Service(
                row.service(),
                row.text("omschrijving"),
                row.text("categorie"),
                row.optional("programma"),
                row.optionalDecimal("contact_gewicht"),
                row.flag("meermaals_per_dag"),
                row.valid());
    }

    /** Categorie of bundle lines. */
    public static final String BUNDLE = "mdz";

    public Service {
        if (category.equals(BUNDLE) && programme == null) {
            throw new MdzException(
                    ExitCode.REFUSED,
                    Reason.VALUE_MISSING,
                    new Location("prestaties", 0, "programma"),
                    "service " + code.list() + "/" + code.code() + " of categorie mdz has no programma",
                    "deliver prestaties with a programma for every service of categorie mdz");
        }
    }

    public boolean isBundle() {
        return category.equals(BUNDLE);
    }
}
