package nl.mdzfactsheet.disclosure.protection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.mdzfactsheet.disclosure.cells.Cell;
import nl.mdzfactsheet.disclosure.cells.CellTable;
import nl.mdzfactsheet.patient.Utf8Order;

/** A table with numbers for names: cells and groups are counted from 0 in byte order of their ids. */
final class Model {

    private final List<Cell> cells;
    private final long[] values;
    private final int[] groupOf;
    private final List<int[]> groups = new ArrayList<>();
    private final List<BigDecimal> costs = new ArrayList<>();
    private final BitSet primaryGroups = new BitSet();
    private final List<Sum> sums = new ArrayList<>();
    private final List<int[]> sumsOf = new ArrayList<>();
    private final List<long[]> factorsOf = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    Model(CellTable table) {
        cells = table.cells();
        values = cells.stream().mapToLong(Cell::value).toArray();
        groupOf = new int[cells.size()];
        for (int i = 0; i < cells.size(); i++) {
            numbers.put(cells.get(i).id(), i);
        }
        collectGroups();
        table.constraints().forEach(c -> sums.add(Sum.of(c, numbers, values)));
        sums.removeIf(s -> s.size() == 0 || (s.fall() <= -Sum.ENDLESS && s.rise() >= Sum.ENDLESS));
        collectSums();
    }

    private void collectGroups() {
        Map<String, List<Integer>> members = new TreeMap<>(Utf8Order::compare);
        for (int i = 0; i < cells.size(); i++) {
            members.computeIfAbsent(cells.get(i).group(), g -> new ArrayList<>())
                    .add(i);
        }
        for (List<Integer> group : members.values()) {
            BigDecimal cost = BigDecimal.ZERO;
            for (int cell : group) {
                groupOf[cell] = groups.size();
                cost = cost.add(cells.get(cell).cost());
                if (cells.get(cell).primary()) {
                    primaryGroups.set(groups.size());
                }
            }
            groups.add(group.stream().mapToInt(Integer::intValue).toArray());
            costs.add(cost);
        }
    }

    private void collectSums() {
        List<List<Integer>> lists = new ArrayList<>();
        List<List<Long>> factors = new ArrayList<>();
        cells.forEach(c -> {
            lists.add(new ArrayList<>());
            factors.add(new ArrayList<>());
        });
        for (int s = 0; s < sums.size(); s++) {
            for (int i = 0; i < sums.get(s).size(); i++) {
                lists.get(sums.get(s).cell(i)).add(s);
                factors.get(sums.get(s).cell(i)).add(sums.get(s).factor(i));
            }
        }
        lists.forEach(l -> sumsOf.add(l.stream().mapToInt(Integer::intValue).toArray()));
        factors.forEach(l -> factorsOf.add(l.stream().mapToLong(Long::longValue).toArray()));
    }

    int size() {
        return values.length;
    }

    Cell cell(int number) {
        return cells.get(number);
    }

    /** Number of a cell, -1 when the table does not have it. */
    int number(String cell) {
        return numbers.getOrDefault(cell, -1);
    }

    long value(int cell) {
        return values[cell];
    }

    int groupOf(int cell) {
        return groupOf[cell];
    }

    int groupCount() {
        return groups.size();
    }

    int[] group(int number) {
        return groups.get(number);
    }

    BigDecimal cost(int group) {
        return costs.get(group);
    }

    /** Groups that hold a primary: hidden whatever happens. */
    BitSet primaryGroups() {
        return primaryGroups;
    }

    List<Sum> sums() {
        return sums;
    }

    /** Numbers of the sums a cell takes part in. */
    int[] sumsOf(int cell) {
        return sumsOf.get(cell);
    }

    /** The factors of a cell in those sums, in the same order. */
    long[] factorsOf(int cell) {
        return factorsOf.get(cell);
    }

    /** True when the true values do not fit what is known. */
    boolean contradictory() {
        return sums.stream().anyMatch(Sum::contradictory);
    }

    /** The groups that may be hidden for others, most costly first, ties in byte order. */
    List<Integer> byCost() {
        List<Integer> order = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            if (!primaryGroups.get(g)) {
                order.add(g);
            }
        }
        order.sort((a, b) -> costs.get(b).compareTo(costs.get(a)));
        return order;
    }

    /** The cells of groups. */
    BitSet cellsOf(BitSet chosen) {
        BitSet result = new BitSet(values.length);
        chosen.stream().forEach(g -> {
            for (int cell : groups.get(g)) {
                result.set(cell);
            }
        });
        return result;
    }
}
