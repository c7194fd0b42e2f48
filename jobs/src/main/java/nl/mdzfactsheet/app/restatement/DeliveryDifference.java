package nl.mdzfactsheet.app.restatement;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.contract.TableContract.Layer;
import nl.mdzfactsheet.contract.TableContract.Role;
import nl.mdzfactsheet.table.ActiveDeliveries.Active;
import nl.mdzfactsheet.table.ActiveDeliveries.Side;
import nl.mdzfactsheet.table.DeliveryStore;
import nl.mdzfactsheet.table.Home;
import nl.mdzfactsheet.table.Manifest;
import nl.mdzfactsheet.table.ParquetRowReader;
import nl.mdzfactsheet.table.columns.ClaimEventColumns;

/** The deliveries of two versions, as far as they bring claims, persons or contacts: what was new, what was withdrawn, and lists in between. */
final class DeliveryDifference {

    private final Home home;
    private final Contracts contracts;
    private final List<Active> earlier;
    private final List<Active> later;

    DeliveryDifference(Home home, Contracts contracts, Versions versions) {
        this.home = home;
        this.contracts = contracts;
        this.earlier = bearing(versions.from());
        this.later = bearing(versions.to());
    }

    /** A delivery of reference tables alone changes nothing by being active; its tables are compared apart. */
    private List<Active> bearing(Version version) {
        Set<String> tables = new HashSet<>();
        for (Role role : List.of(Role.CLAIMS, Role.PERSONS, Role.CONTACTS)) {
            contracts.extracts(role).stream().map(TableContract::name).forEach(tables::add);
        }
        return version.active().deliveries().stream()
                .filter(d -> d.tables().stream().anyMatch(tables::contains))
                .toList();
    }

    /** DATA, REVERSAL, both or none. */
    Set<Cause> causes() {
        Set<Cause> causes = EnumSet.noneOf(Cause.class);
        List<Active> differing = new ArrayList<>(without(earlier, later));
        differing.addAll(without(later, earlier));
        for (Active delivery : differing) {
            Set<Side> sides = sides(delivery);
            if (sides.contains(Side.CREDIT)) {
                causes.add(Cause.REVERSAL);
            }
            if (delivery.full() || sides.contains(Side.DEBIT) || bringsPersonsOrContacts(delivery)) {
                causes.add(Cause.DATA);
            }
        }
        return causes;
    }

    private boolean bringsPersonsOrContacts(Active delivery) {
        Set<String> claims = claimTables();
        return delivery.tables().stream()
                .anyMatch(t ->
                        !claims.contains(t) && contracts.table(Layer.EXTRACT, t).role() != Role.REFERENCE);
    }

    private Set<String> claimTables() {
        Set<String> claims = new HashSet<>();
        contracts.extracts(Role.CLAIMS).forEach(t -> claims.add(t.name()));
        return claims;
    }

    /** Which sides the claim lines of a delivery have. */
    private Set<Side> sides(Active delivery) {
        TableContract events = contracts.table(Layer.CURATED, "claim_event");
        TableContract debit = events.withColumns(events.columns().stream()
                .filter(c -> c.name().equals(ClaimEventColumns.DEBIT.name()))
                .toList());
        Set<Side> sides = EnumSet.noneOf(Side.class);
        Path folder = home.deliveries().resolve(delivery.folder());
        for (Path file : Manifest.read(folder).filesOf(folder, "claims")) {
            try (ParquetRowReader rows = ParquetRowReader.open(file, debit)) {
                while (sides.size() < Side.values().length && rows.next()) {
                    sides.add(rows.number(0) != 0 ? Side.DEBIT : Side.CREDIT);
                }
            }
        }
        return sides;
    }

    private static List<Active> without(List<Active> list, List<Active> others) {
        Set<String> known = new HashSet<>();
        others.forEach(d -> known.add(identity(d)));
        return list.stream().filter(d -> !known.contains(identity(d))).toList();
    }

    private static String identity(Active delivery) {
        return delivery.id() + "|" + delivery.contentHash();
    }

    /** The deliveries of a state: all of the earlier version, all of the later, or all but one side of what differs. */
    List<Active> of(Set<Cause> taken) {
        boolean data = taken.contains(Cause.DATA);
        boolean reversal = taken.contains(Cause.REVERSAL);
        if (data == reversal) {
            return data ? later : earlier;
        }
        List<Active> debitOf = data ? later : earlier;
        List<Active> creditOf = data ? earlier : later;
        List<Active> mixed = new ArrayList<>(debitOf);
        mixed.removeAll(without(debitOf, creditOf));
        without(debitOf, creditOf).forEach(d -> mixed.add(side(d, Side.DEBIT)));
        without(creditOf, debitOf).forEach(d -> mixed.add(side(d, Side.CREDIT)));
        mixed.sort((a, b) -> {
            int order = DeliveryStore.instant(a.created()).compareTo(DeliveryStore.instant(b.created()));
            return order != 0 ? order : DeliveryStore.compareBytes(a.id(), b.id());
        });
        return List.copyOf(mixed);
    }

    private Active side(Active d, Side side) {
        Set<String> claims = claimTables();
        return d.side(
                side,
                side == Side.DEBIT
                        ? d.tables()
                        : d.tables().stream().filter(claims::contains).toList());
    }
}
