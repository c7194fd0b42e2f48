package nl.mdzfactsheet.app.explain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.mdzfactsheet.patient.ClaimLine;
import nl.mdzfactsheet.patient.NetLine;
import nl.mdzfactsheet.patient.detect.Waterfall;
import nl.mdzfactsheet.table.DeliveryEntry;
import org.jspecify.annotations.Nullable;

/** Explained lines as rows of contract {@code explained_line}, cells in contract order. */
final class ExplainedRows {

    private static final int CENTS = 2;

    /** Cells of a row without a line behind it. */
    private static final int COLUMNS_OF_LINE = 18;

    private final List<String> deliveryIds;
    private final Map<String, DeliveryEntry> deliveries;

    /**
     * @param deliveryIds delivery id per ordinal that lines carry
     * @param deliveries ledger entry per delivery id
     */
    ExplainedRows(List<String> deliveryIds, Map<String, DeliveryEntry> deliveries) {
        this.deliveryIds = List.copyOf(deliveryIds);
        this.deliveries = Map.copyOf(deliveries);
    }

    List<String> cells(ExplainedLine row) {
        List<String> cells = new ArrayList<>();
        cells.add(Long.toString(row.number()));
        cells.add(plain(row.contribution()));
        cells.add(row.unit().rhoId());
        cells.add(row.unit().practiceAgb());
        cells.add(row.patient().history().patientId());
        cells.add(row.column());
        NetLine line = row.line();
        if (line == null) {
            cells.addAll(Collections.nCopies(COLUMNS_OF_LINE, ""));
        } else {
            addOrigin(cells, line.claim());
            addLine(cells, line);
            cells.add(waterfallClass(row, line));
            cells.add(flags(row, line));
            cells.add(line.unitRule());
        }
        return cells;
    }

    private void addOrigin(List<String> cells, ClaimLine claim) {
        String delivery = deliveryIds.get(claim.origin().delivery());
        DeliveryEntry entry = deliveries.get(delivery);
        cells.add(claim.table().tableName());
        cells.add(claim.declaratieId());
        cells.add(delivery);
        cells.add(entry == null ? "" : entry.files().get(claim.origin().file()).file());
        cells.add(Long.toString(claim.origin().line()));
    }

    private static void addLine(List<String> cells, NetLine line) {
        ClaimLine claim = line.claim();
        cells.add(claim.service().list());
        cells.add(claim.service().code());
        cells.add(LocalDate.ofEpochDay(claim.serviceDay()).toString());
        cells.add(LocalDate.ofEpochDay(claim.grantedDay()).toString());
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
        return row.patient().judgements().detections(List.of(line)).stream()
                .map(d -> d.detector().name() + " " + d.evidence() + " ("
                        + d.basis().word() + ", " + d.certainty().word() + ")")
                .collect(Collectors.joining("; "));
    }

    private static String filled(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
