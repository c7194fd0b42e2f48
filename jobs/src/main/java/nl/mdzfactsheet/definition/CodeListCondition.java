package nl.mdzfactsheet.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.mdzfactsheet.definition.expression.Node;
import nl.mdzfactsheet.definition.expression.ValueType;

/** Membership of a code list as a condition on the columns of a claim line: ATC on atc, services on code_list and code, AGB on executing_agb. */
final class CodeListCondition {

    private static final int AGB_LENGTH = 8;

    private CodeListCondition() {}

    static Node of(CodeList list) {
        List<Node> parts =
                switch (list.system()) {
                    case ATC -> atc(list.codes(AtcCode.class));
                    case PRESTATIE -> services(list.codes(PrestatieCode.class));
                    case AGB -> agb(list.codes(AgbCode.class));
                };
        Node any = parts.get(0);
        for (Node part : parts.subList(1, parts.size())) {
            any = new Node.Or(any, part);
        }
        Node no = new Node.Literal(false, ValueType.BOOLEAN);
        return new Node.Call(Node.Call.Function.COALESCE, List.of(any, no), ValueType.BOOLEAN);
    }

    private static List<Node> atc(List<AtcCode> codes) {
        Node column = text("atc");
        List<String> substances =
                codes.stream().filter(AtcCode::isSubstance).map(AtcCode::text).toList();
        List<String> groups =
                codes.stream().filter(c -> !c.isSubstance()).map(AtcCode::text).toList();
        return exactOrPrefix(column, substances, groups);
    }

    private static List<Node> agb(List<AgbCode> codes) {
        Node column = text("executing_agb");
        List<String> whole = codes.stream()
                .map(AgbCode::text)
                .filter(t -> t.length() == AGB_LENGTH)
                .toList();
        List<String> prefixes = codes.stream()
                .map(AgbCode::text)
                .filter(t -> t.length() < AGB_LENGTH)
                .toList();
        return exactOrPrefix(column, whole, prefixes);
    }

    private static List<Node> exactOrPrefix(Node column, List<String> exact, List<String> prefixes) {
        List<Node> parts = new ArrayList<>();
        if (!exact.isEmpty()) {
            parts.add(in(column, exact));
        }
        prefixes.forEach(prefix -> parts.add(new Node.StartsWith(column, prefix)));
        return parts;
    }

    private static List<Node> services(List<PrestatieCode> codes) {
        Map<String, List<String>> byList = new TreeMap<>();
        codes.forEach(
                c -> byList.computeIfAbsent(c.list(), l -> new ArrayList<>()).add(c.code()));
        List<Node> parts = new ArrayList<>();
        byList.forEach((list, members) ->
                parts.add(new Node.And(in(text("code_list"), List.of(list)), in(text("code"), members))));
        return parts;
    }

    private static Node in(Node column, List<String> values) {
        return new Node.In(
                column,
                values.stream().map(v -> new Node.Literal(v, ValueType.TEXT)).toList());
    }

    private static Node text(String column) {
        return new Node.ColumnRef(column, ValueType.TEXT);
    }
}
