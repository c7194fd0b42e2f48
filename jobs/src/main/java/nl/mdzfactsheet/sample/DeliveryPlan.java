package nl.mdzfactsheet.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** All deliveries of a sample: a full one per quarter, a correction per year, a superseded one, and the reference tables. */
final class DeliveryPlan {
    private final Span span;
    private final List<Delivery> deliveries = new ArrayList<>();

    DeliveryPlan(Span span) {
        this.span = span;
        for (int q = span.first(); q <= span.last(); q++) {
            String label = Days.quarterLabel(q);
            Delivery delivery =
                    new Delivery(deliveries.size(), label.toLowerCase(Locale.ROOT), label, Days.lastDay(q) + 135);
            delivery = q == supersededQuarter() ? delivery.replacing(supersededId()) : delivery;
            deliveries.add(q == span.first() + 2 ? delivery.withDecimalComma() : delivery);
        }
        for (int year = span.firstYear(); year <= span.lastYear(); year++) {
            int created = Days.of(year + 1, 6, 15);
            deliveries.add(
                    new Delivery(deliveries.size(), year + "-correctie", String.valueOf(year), created).partial());
        }
        String label = Days.quarterLabel(supersededQuarter());
        deliveries.add(new Delivery(deliveries.size(), supersededId(), label, Days.lastDay(supersededQuarter()) + 100));
        deliveries.add(new Delivery(
                deliveries.size(), "referentie", String.valueOf(span.lastYear()), Days.of(span.lastYear() + 1, 6, 20)));
    }

    /** The quarter whose first delivery was wrong and has been replaced. */
    int supersededQuarter() {
        return span.last() - 6;
    }

    Delivery of(Row row) {
        int quarter = Days.quarter(row.line().day());
        return switch (row.target()) {
            case REGULAR -> quarterly(quarter);
            case CORRECTION -> deliveries.get(span.quarters() + quarter / 4 - span.firstYear());
            case SUPERSEDED -> deliveries.get(deliveries.size() - 2);
        };
    }

    Delivery quarterly(int quarter) {
        return deliveries.get(quarter - span.first());
    }

    Delivery reference() {
        return deliveries.get(deliveries.size() - 1);
    }

    List<Delivery> deliveries() {
        return deliveries;
    }

    private String supersededId() {
        return Days.quarterLabel(supersededQuarter()).toLowerCase(Locale.ROOT) + "-eerste";
    }
}
