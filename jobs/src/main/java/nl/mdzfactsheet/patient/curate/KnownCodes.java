package nl.mdzfactsheet.patient.curate;

import java.util.ArrayList;
import java.util.List;
import nl.mdzfactsheet.patient.ClaimLine;
import nl.mdzfactsheet.patient.ClaimTable;
import nl.mdzfactsheet.patient.PatientOutcome.Fate;
import nl.mdzfactsheet.patient.reference.Medicine;
import nl.mdzfactsheet.patient.reference.ReferenceData;
import nl.mdzfactsheet.patient.reference.Service;

/**
 * Judges codes against the present snapshot, on datum_prestatie; DBC codes (list 041) are not checked. A line of table mdz must name its practice unless it is an
 * O&amp;I fee, which only the code can tell.
 */
final class KnownCodes {

    private static final String MEDICINES = "001";
    private static final String HOSPITAL = "041";
    private static final String FEE_WITHOUT_PRACTICE = "oi";

    private final ReferenceData reference;

    KnownCodes(ReferenceData reference) {
        this.reference = reference;
    }

    /** The lines with a known code, in the order given; the others go to quarantine. */
    List<CodedLine> known(List<ClaimLine> lines, Fates fates) {
        List<CodedLine> known = new ArrayList<>(lines.size());
        for (ClaimLine line : lines) {
            CodedLine coded = coded(line);
            if (lacksPractice(coded)) {
                fates.put(line, Fate.VALUE_MISSING);
            } else if (coded.service() != null || coded.medicine() != null || isList(line, HOSPITAL)) {
                known.add(coded);
            } else {
                fates.put(line, Fate.UNKNOWN_CODE);
            }
        }
        return known;
    }

    private CodedLine coded(ClaimLine line) {
        if (isList(line, MEDICINES)) {
            Medicine medicine = reference.medicine(line.service().code(), line.serviceDay());
            return new CodedLine(line, null, medicine);
        }
        Service service = reference.service(line.service(), line.serviceDay());
        return new CodedLine(line, service, null);
    }

    private static boolean lacksPractice(CodedLine coded) {
        ClaimLine line = coded.claim();
        Service service = coded.service();
        return line.table() == ClaimTable.MDZ
                && line.relatedAgb() == ClaimLine.NONE
                && service != null
                && !service.category().equals(FEE_WITHOUT_PRACTICE);
    }

    private static boolean isList(ClaimLine line, String codeList) {
        return line.service().list().equals(codeList);
    }
}
