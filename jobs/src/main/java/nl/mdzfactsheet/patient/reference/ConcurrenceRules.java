package nl.mdzfactsheet.patient.reference;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.mdzfactsheet.patient.ServiceCode;
import nl.mdzfactsheet.patient.Utf8Order;
import org.jspecify.annotations.Nullable;

/** samenloopregels by RHO and programme. */
final class ConcurrenceRules implements Serializable {

    private static final long serialVersionUID = 1L;

    /** zeker first, then the lowest regel_id. */
    private static final Comparator<ConcurrenceRule> STRONGEST_FIRST =
            Comparator.comparing(ConcurrenceRule::certainty).thenComparing(ConcurrenceRule::id, Utf8Order::compare);

    private record Key(String rhoId, String programme) implements Serializable {}

    private final Map<Key, List<ConcurrenceRule>> rules = new HashMap<>();
    private final Set<ServiceCode> services = new HashSet<>();

    ConcurrenceRules(List<ConcurrenceRule> rows) {
        for (ConcurrenceRule row : rows) {
            rules.computeIfAbsent(new Key(row.rhoId(), row.programme()), key -> new ArrayList<>())
                    .add(row);
            services.add(row.service());
        }
        rules.values().forEach(list -> list.sort(STRONGEST_FIRST));
    }

    /** Whether any rule names the service. */
    boolean concern(ServiceCode service) {
        return services.contains(service);
    }

    /**
     * The strongest rule that forbids a service next to a programme on a day, or null. One own row of the RHO that is valid
     * on the day switches off the rows for every RHO; inside one set toegestaan wins.
     */
    @Nullable
    ConcurrenceRule forbidding(String rhoId, String programme, ServiceCode service, int day) {
        List<ConcurrenceRule> set = setOf(rhoId, programme, day);
        ConcurrenceRule strongest = null;
        for (ConcurrenceRule rule : set) {
            if (rule.validOn(day) && rule.service().equals(service)) {
                if (!rule.forbidden()) {
                    return null;
                }
                strongest = strongest == null ? rule : strongest;
            }
        }
        return strongest;
    }

    private List<ConcurrenceRule> setOf(String rhoId, String programme, int day) {
        List<ConcurrenceRule> own = rules.getOrDefault(new Key(rhoId, programme), List.of());
        for (ConcurrenceRule rule : own) {
            if (rule.validOn(day)) {
                return own;
            }
        }
        return rules.getOrDefault(new Key(ConcurrenceRule.EVERY_RHO, programme), List.of());
    }
}
