package nl.mdzfactsheet.app.explain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.mdzfactsheet.patient.ClaimLine;
import nl.mdzfactsheet.table.DeliveryEntry;

/** Where a claim line stands in the deliveries, as cells of an answer. */
public final class LinePlaces {

    private final List<String> deliveryIds;
    private final Map<String, DeliveryEntry> deliveries;

    /**
     * @param deliveryIds delivery id per ordinal that lines carry
     * @param deliveries the loaded deliveries
     */
    public LinePlaces(List<String> deliveryIds, List<DeliveryEntry> deliveries) {
        this.deliveryIds = List.copyOf(deliveryIds);
        this.deliveries = deliveries.stream().collect(Collectors.toMap(DeliveryEntry::id, Function.identity()));
    }

    /** table, declaratie_id, delivery, file, line. */
    List<String> place(ClaimLine claim) {
        String delivery = deliveryIds.get(claim.origin().delivery());
        DeliveryEntry entry = deliveries.get(delivery);
        return List.of(
                claim.table().tableName(),
                claim.declaratieId(),
                delivery,
                entry == null ? "" : entry.files().get(claim.origin().file()).file(),
                Long.toString(claim.origin().line()));
    }

    /** code_list, code, service_date, granted_date. */
    static List<String> service(ClaimLine claim) {
        return List.of(
                claim.service().list(),
                claim.service().code(),
                LocalDate.ofEpochDay(claim.serviceDay()).toString(),
                LocalDate.ofEpochDay(claim.grantedDay()).toString());
    }
}
