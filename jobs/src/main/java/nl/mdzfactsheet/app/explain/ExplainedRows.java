package nl.mdzfactsheet.app.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mdzfactsheet.contract.CanonicalText;
import nl.mdzfactsheet.patient.ClaimLine;
import nl.mdzfactsheet.patient.Detection;
import nl.mdzfactsheet.patient.NetLine;
import nl.mdzfactsheet.patient.detect.Judgements;
import nl.mdzfactsheet.patient.detect.Waterfall;
import org.jspecify.annotations.Nullable;

/** Explained lines as rows of contract {@code explained_line}, cells in contract order. */
final class ExplainedRows {

    private static final int CENTS = 2;

    /** Cells of a row without a line behind it. */
    private static final int COLUMNS_OF_LINE = 18;

    private final LinePlaces places;

    ExplainedRows(LinePlaces places) {
        this.places = places;
    }

    List<String> cells(ExplainedLine row) {
        List<String> cells = new ArrayList<>();
        cells.add(Long.toString(row.number()));
        cells.add(CanonicalText.exact(row.contribution()));
        cells.add(row.unit().rhoId());
        cells.add(row.unit().practiceAgb());
        cells.add(row.patient().history().patientId());
        cells.add(row.column());
        NetLine line = row.line();
        if (line == null) {
            cells.addAll(Collections.nCopies(COLUMNS_OF_LINE, ""));
        } else {
            cells.addAll(places.place(line.claim()));
            addLine(cells, line);
            cells.add(waterfallClass(row, line));
            cells.add(flags(row, line));
            cells.add(line.unitRule());
        }
        return cells;
    }

    private static void addLine(List<String> cells, NetLine line) {
        ClaimLine claim = line.claim();
        cells.addAll(LinePlaces.service(claim));
        cells.add(BigDecimal.valueOf(claim.quantityHundredths(), CENTS).toPlainString());
        cells.add(BigDecimal.valueOf(line.netCents(), CENTS).toPlainString());
        cells.add(filled(line.category()));
        cells.add(filled(line.programme()));
        cells.add(filled(line.atc()));
        cells.add(line.coverage().word());
    }

    private static String waterfallClass(ExplainedLine row, NetLine line) {
        boolean ofYear = line.quarter().year() == row.patient().year().year();
        return line.isBundle() && ofYear
                ? Waterfall.of(line, row.patient().judgements()).word()
                : "";
    }

    private static String flags(ExplainedLine row, NetLine line) {
        Judgements judgements = row.patient().judgements();
        Stream<String> flagged = judgements.detections(List.of(line)).stream().map(d -> flag(d, ""));
        Stream<String> contested = judgements.contested(List.of(line)).stream().map(d -> flag(d, ", contested"));
        return Stream.concat(flagged, contested).collect(Collectors.joining("; "));
    }

    private static String flag(Detection d, String status) {
        return d.detector().name() + " " + d.evidence() + " (" + d.basis().word() + ", "
                + d.certainty().word() + status + ")";
    }

    private static String filled(@Nullable String text) {
        return text == null ? "" : text;
    }
}
