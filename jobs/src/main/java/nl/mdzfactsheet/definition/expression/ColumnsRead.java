package nl.mdzfactsheet.definition.expression;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The columns a tree reads. */
final class ColumnsRead {

    private ColumnsRead() {}

    static SortedSet<String> of(Node root) {
        SortedSet<String> columns = new TreeSet<>();
        collect(root, columns);
        return Collections.unmodifiableSortedSet(columns);
    }

    private static void collect(Node node, SortedSet<String> columns) {
        if (node instanceof Node.ColumnRef column) {
            columns.add(column.name());
        }
        children(node).forEach(child -> collect(child, columns));
    }

    private static List<Node> children(Node node) {
        if (node instanceof Node.Not not) {
            return List.of(not.operand());
        } else if (node instanceof Node.And and) {
            return List.of(and.left(), and.right());
        } else if (node instanceof Node.Or or) {
            return List.of(or.left(), or.right());
        } else if (node instanceof Node.Comparison comparison) {
            return List.of(comparison.left(), comparison.right());
        } else if (node instanceof Node.In in) {
            return List.of(in.operand());
        } else if (node instanceof Node.StartsWith startsWith) {
            return List.of(startsWith.operand());
        } else if (node instanceof Node.IsNull isNull) {
            return List.of(isNull.operand());
        } else if (node instanceof Node.Arithmetic arithmetic) {
            return List.of(arithmetic.left(), arithmetic.right());
        } else if (node instanceof Node.Call call) {
            return call.arguments();
        } else if (node instanceof Node.Case choice) {
            Stream<Node> branches = choice.branches().stream().flatMap(b -> Stream.of(b.condition(), b.result()));
            return Stream.concat(branches, Stream.of(choice.otherwise())).toList();
        }
        return List.of();
    }
}
