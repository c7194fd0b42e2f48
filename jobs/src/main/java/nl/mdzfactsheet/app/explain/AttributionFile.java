package nl.mdzfactsheet.app.explain;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.patient.ClaimLine;
import nl.mdzfactsheet.patient.NetLine;
import nl.mdzfactsheet.patient.Quarter;
import nl.mdzfactsheet.patient.Unit;
import nl.mdzfactsheet.patient.explain.Attribution;
import nl.mdzfactsheet.patient.explain.Attribution.Candidate;
import org.jspecify.annotations.Nullable;

/** The attributions of one patient-quarter, as a file of contract {@code attribution}: one row per candidate. */
public final class AttributionFile {

    private static final int COLUMNS_OF_CANDIDATE = 4;
    private static final int COLUMNS_OF_LINE = 9;

    private final TableContract contract;
    private final LinePlaces places;

    /** @param contract contract attribution */
    public AttributionFile(TableContract contract, LinePlaces places) {
        this.contract = contract;
        this.places = places;
    }

    /** Writes the answer; the patient id must have been checked, as it names the file. */
    public Path write(ProtectedAnswer answer, String patientId, Quarter quarter, List<Attribution> attributions) {
        return answer.write(
                "toewijzing-" + patientId + "-" + quarter.year() + "Q" + quarter.number(), contract, receiver -> {
                    for (int i = 0; i < attributions.size(); i++) {
                        List<String> common = List.of(
                                Integer.toString(i + 1),
                                patientId,
                                Integer.toString(quarter.year()),
                                Integer.toString(quarter.number()));
                        rows(common, attributions.get(i), receiver);
                    }
                });
    }

    private void rows(List<String> common, Attribution attribution, Consumer<List<String>> receiver) {
        List<String> decided = new ArrayList<>(common);
        decided.add(attribution.subject().word());
        decided.add(attribution.programme() == null ? "" : attribution.programme());
        decided.add(attribution.rule().word());
        decided.add(attribution.unit().rhoId());
        decided.add(attribution.unit().practiceAgb());
        for (Candidate candidate : attribution.candidates()) {
            List<String> row = new ArrayList<>(decided);
            row.add(candidate.role().word());
            row.add(candidate.agb() == ClaimLine.NONE ? "" : Unit.agbText(candidate.agb()));
            row.add(candidate.rhoId() == null ? "" : candidate.rhoId());
            row.add(candidate.outcome().word());
            addLine(row, candidate.evidence() == null ? attribution.line() : candidate.evidence());
            receiver.accept(row);
        }
        if (attribution.candidates().isEmpty()) {
            decided.addAll(Collections.nCopies(COLUMNS_OF_CANDIDATE, ""));
            addLine(decided, attribution.line());
            receiver.accept(decided);
        }
    }

    private void addLine(List<String> row, @Nullable NetLine line) {
        if (line == null) {
            row.addAll(Collections.nCopies(COLUMNS_OF_LINE, ""));
        } else {
            row.addAll(places.place(line.claim()));
            row.addAll(LinePlaces.service(line.claim()));
        }
    }
}
