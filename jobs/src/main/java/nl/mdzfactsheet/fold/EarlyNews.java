package nl.mdzfactsheet.fold;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** The patients of a bucket of whom anything of before a day changed, each with the first day of which it did. As numbers, for after a large delivery they may be most patients. */
final class EarlyNews implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int FIELDS = 3;
    private static final int FIRST = 1 << 6;

    private final int before;
    private long[] records = new long[FIRST];
    private int size;

    /** @param before later news is not kept: days since 1970-01-01 */
    EarlyNews(int before) {
        this.before = before;
    }

    void add(PatientNews news) {
        int day = news.firstDay();
        if (day >= before) {
            return;
        }
        if (size + FIELDS > records.length) {
            records = Arrays.copyOf(records, 2 * records.length);
        }
        records[size++] = news.patient().hi();
        records[size++] = news.patient().lo();
        records[size++] = day;
    }

    /** The patients of whom anything of a day or of before it changed. */
    Set<PatientKey> until(int day) {
        Set<PatientKey> patients = new TreeSet<>();
        for (int i = 0; i < size; i += FIELDS) {
            if (records[i + 2] <= day) {
                patients.add(new PatientKey(records[i], records[i + 1]));
            }
        }
        return patients;
    }
}
