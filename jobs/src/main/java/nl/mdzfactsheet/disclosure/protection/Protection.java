package nl.mdzfactsheet.disclosure.protection;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.mdzfactsheet.disclosure.cells.Cell;
import nl.mdzfactsheet.disclosure.cells.CellTable;
import nl.mdzfactsheet.disclosure.cells.Recipient;

/** Chooses the complements of a table. Pure: the same table gives the same choice, in whatever order its cells were offered. */
public final class Protection {

    private Protection() {}

    /**
     * What to hide so that no recipient can narrow a primary below its width. A table whose true values contradict what is known of them, or whose numbers are too large for exact
     * arithmetic, is hidden whole.
     *
     * @param recipients who knows more than what is published; the reader who does not always counts
     */
    public static Suppression of(CellTable table, List<Recipient> recipients) {
        Model model;
        try {
            model = new Model(table);
        } catch (ArithmeticException e) {
            return suppression(table, table.cells().stream().map(Cell::id).toList());
        }
        BitSet all = new BitSet();
        all.set(0, model.groupCount());
        BitSet hidden = model.contradictory() ? all : choose(model, readers(table, recipients, model), all);
        return suppression(
                table,
                model.cellsOf(hidden).stream().mapToObj(c -> model.cell(c).id()).toList());
    }

    private static BitSet choose(Model model, List<Reader> readers, BitSet all) {
        if (model.primaryGroups().isEmpty()) {
            return new BitSet();
        }
        Shield shield = new Shield(model, readers, linear(model, all));
        shield.strengthen();
        shield.reduce();
        CheapestChoice.improve(model, shield);
        return shield.hidden();
    }

    /** Numbers too large for the elimination leave everything hidden to begin with; the reduction then publishes what it can prove. */
    private static BitSet linear(Model model, BitSet all) {
        try {
            return Elimination.hidden(model);
        } catch (ArithmeticException e) {
            return all;
        }
    }

    private static List<Reader> readers(CellTable table, List<Recipient> recipients, Model model) {
        List<Recipient> everybody = new ArrayList<>(List.of(Recipient.OUTSIDER));
        everybody.addAll(recipients);
        Set<String> named = new HashSet<>();
        recipients.forEach(r -> named.add(r.id()));
        table.patterns().stream()
                .filter(p -> !named.contains(p))
                .forEach(p -> everybody.add(new Recipient(p, Set.of())));
        return everybody.stream().map(r -> Reader.of(r, model)).toList();
    }

    private static Suppression suppression(CellTable table, List<String> hidden) {
        Set<String> cells = new HashSet<>(hidden);
        Set<String> complements = new HashSet<>(cells);
        table.cells().stream().filter(Cell::primary).map(Cell::id).forEach(complements::remove);
        return new Suppression(cells, complements);
    }
}
