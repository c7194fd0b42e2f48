package nl.mdzfactsheet.mini;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts lines into deliveries: the full one of their period, corrections after it, and what goes wrong on the way. */
final class MiniPost {

    private final Dice dice;
    private final Map<String, MiniDelivery> full = new LinkedHashMap<>();
    private final Map<String, MiniDelivery> corrections = new LinkedHashMap<>();
    private final List<MiniDelivery> replaced = new ArrayList<>();
    private final List<Map.Entry<String, Map<String, String>>> lines = new ArrayList<>();
    private int numbers;

    MiniPost(Dice dice) {
        this.dice = dice;
        for (String year : List.of("2023", "2024", "2025")) {
            boolean quarters = dice.chance(0.3);
            for (String period :
                    quarters ? List.of(year + "-Q1", year + "-Q2", year + "-Q3", year + "-Q4") : List.of(year)) {
                if (!dice.chance(quarters ? 0.06 : 0.03)) {
                    full.put(period, delivery("vol-" + period, "2026-02-01T06:00:00Z", period, true));
                }
            }
            corrections.put(year, new MiniDelivery("cor-" + year, "2026-03-01T06:00:00Z", year, false));
        }
        if (dice.chance(0.2) && full.containsKey("2025")) {
            replaced.add(delivery("oud-2025", "2026-01-15T06:00:00Z", "2025", true));
            full.getOrDefault("2025", replaced.get(0)).replacing("oud-2025");
        }
    }

    private MiniDelivery delivery(String id, String created, String period, boolean isFull) {
        MiniDelivery delivery = new MiniDelivery(id, created, period, isFull);
        for (String table : List.of("huisartsenzorg", "mdz", "farmacie", "eld", "msz", "paramedisch")) {
            if (!dice.chance(0.04)) {
                delivery.holds(table);
            }
        }
        return delivery;
    }

    List<MiniDelivery> deliveries() {
        List<MiniDelivery> all = new ArrayList<>(full.values());
        corrections.values().stream()
                .filter(c -> MiniDelivery.CLAIMS.stream().anyMatch(c::has) || c.has("mdz_contacten"))
                .forEach(all::add);
        all.addAll(replaced);
        return all;
    }

    /** Every debit line with its table. */
    List<Map.Entry<String, Map<String, String>>> lines() {
        return lines;
    }

    void contact(Map<String, String> row) {
        row.put("contact_id", "C" + ++numbers);
        MiniDelivery delivery = of(row.getOrDefault("datum", ""));
        if (delivery != null) {
            delivery.add("mdz_contacten", row);
        }
    }

    /** A debit line with the columns that all claim tables share filled in; sometimes with a successor of any kind. */
    void line(String table, Map<String, String> row) {
        row.put("declaratie_id", "L" + (dice.chance(0.02) ? Math.max(1, numbers) : ++numbers));
        row.putIfAbsent("debet_credit", "D");
        row.putIfAbsent("uzovi", dice.one(MiniInsurer.LABELS));
        row.putIfAbsent("aantal", "1");
        row.putIfAbsent("bedrag", dice.one("10.00 10.00 9.00 9.01 9.02 0.00 25.50 3"));
        row.put("datum_toekenning", granted(row.getOrDefault("datum_prestatie", "")));
        MiniDelivery delivery = of(row.getOrDefault("datum_prestatie", ""));
        if (delivery == null || !delivery.has(table)) {
            return;
        }
        delivery.add(table, row);
        lines.add(Map.entry(table, row));
        replaced.forEach(older -> {
            if (older.has(table) && dice.chance(0.3)) {
                older.add(table, row);
            }
        });
        follow(table, row, delivery);
    }

    private void follow(String table, Map<String, String> row, MiniDelivery own) {
        MiniDelivery later =
                corrections.getOrDefault(row.getOrDefault("datum_prestatie", "").substring(0, 4), own);
        int kind = dice.below(40);
        if (kind == 0) {
            later.add(table, row);
        } else if (kind == 1) {
            later.add(table, changed(row));
        } else if (kind == 2 && dice.chance(0.4)) {
            own.add(table, changed(row));
        } else if (kind < 6) {
            credit(table, row, dice.chance(0.5) ? own : later, row.getOrDefault("declaratie_id", ""));
        } else if (kind == 6 && dice.chance(0.5)) {
            credit(table, row, own, dice.one("_ L999999 L1").replace("_", ""));
        }
    }

    private Map<String, String> changed(Map<String, String> row) {
        Map<String, String> other = new LinkedHashMap<>(row);
        if (dice.chance(0.5)) {
            other.put("bedrag", dice.one("11.00 10 10.0 0.01"));
        } else {
            other.put("aantal", dice.one("1.00 2 1.5"));
        }
        return other;
    }

    private void credit(String table, Map<String, String> debit, MiniDelivery delivery, String reference) {
        BigDecimal amount = new BigDecimal(debit.getOrDefault("bedrag", "0"));
        Map<String, String> credit = new LinkedHashMap<>(debit);
        credit.put("declaratie_id", "L" + ++numbers);
        credit.put("voorgaande_declaratie_id", reference);
        credit.put("debet_credit", "C");
        credit.put(
                "bedrag",
                switch (dice.below(5)) {
                    case 0 -> "1.00";
                    case 1 -> amount.add(BigDecimal.ONE).toPlainString();
                    default -> amount.toPlainString();
                });
        delivery.add(table, credit);
    }

    private @org.jspecify.annotations.Nullable MiniDelivery of(String date) {
        String year = date.substring(0, 4);
        int quarter = (Integer.parseInt(date.substring(5, 7)) + 2) / 3;
        MiniDelivery whole = full.get(year);
        return whole != null ? whole : full.get(year + "-Q" + quarter);
    }

    private String granted(String date) {
        return java.time.LocalDate.parse(date)
                .plusDays(dice.one(List.of(0, 1, 1, 10, 60)))
                .toString();
    }
}
