package nl.mdzfactsheet.measure;

import java.io.Serializable;
import java.util.Comparator;
import nl.mdzfactsheet.definition.expression.RowValues;
import nl.mdzfactsheet.patient.Utf8Order;
import nl.mdzfactsheet.table.columns.PatientYearColumns;

/**
 * A stratum of the case mix, as the patient-year has it.
 *
 * @param ageBand age band
 * @param sex 0, 1, 2 or 9, as delivered
 * @param ses 1 to 5 or onbekend
 */
record StratumKey(String ageBand, String sex, String ses) implements Serializable {

    static final Comparator<StratumKey> ORDER = Comparator.comparing(StratumKey::sex, Utf8Order::compare)
            .thenComparing(StratumKey::ses, Utf8Order::compare)
            .thenComparing(StratumKey::ageBand, Utf8Order::compare);

    static StratumKey of(RowValues patientYear) {
        return new StratumKey(
                String.valueOf(patientYear.value(PatientYearColumns.AGE_BAND.name())),
                String.valueOf(patientYear.value(PatientYearColumns.SEX.name())),
                String.valueOf(patientYear.value(PatientYearColumns.SES.name())));
    }
}
