package nl.mdzfactsheet.app.restatement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.mdzfactsheet.contract.Contracts;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.contract.TableContract.Role;
import nl.mdzfactsheet.definition.CodeList;
import nl.mdzfactsheet.definition.Definitions;
import nl.mdzfactsheet.definition.FeatureDefinition;
import nl.mdzfactsheet.definition.MeasureDefinition;

/** What two versions do not have in common, of what figures follow from. Wordings, owners and review dates of definitions are not among it. */
final class Differences {

    private static final Set<String> MEMBERSHIP = Set.of("praktijken", "rho", "rho_hoofdaannemers", "rho_praktijken");

    /** No measure reads them: agreements and ceilings have tables of their own. */
    private static final Set<String> NO_FIGURE = Set.of("afspraken", "omzetplafonds");

    private Differences() {}

    /** The causes among {@link Cause#INPUTS} that the versions differ in. */
    static Set<Cause> between(Versions versions, Contracts contracts, DeliveryDifference deliveries) {
        Version from = versions.from();
        Version to = versions.to();
        Set<Cause> causes = EnumSet.noneOf(Cause.class);
        causes.addAll(deliveries.causes());
        for (TableContract table : contracts.extracts(Role.REFERENCE)) {
            if (!NO_FIGURE.contains(table.name()) && !same(from.reference(table.name()), to.reference(table.name()))) {
                causes.add(referenceCause(table.name()));
            }
        }
        if (codesDiffer(from.definitions(), to.definitions())) {
            causes.add(Cause.CODE_LIST);
        }
        if (!meaning(from.definitions()).equals(meaning(to.definitions()))) {
            causes.add(Cause.DEFINITION);
        }
        return causes;
    }

    /** The cause that a reference table belongs to. */
    static Cause referenceCause(String table) {
        return MEMBERSHIP.contains(table) ? Cause.MEMBERSHIP : Cause.RULES;
    }

    private static boolean same(Path a, Path b) {
        boolean there = Files.isRegularFile(a);
        if (!there || !Files.isRegularFile(b)) {
            return there == Files.isRegularFile(b);
        }
        try {
            return Files.mismatch(a, b) < 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean codesDiffer(Definitions from, Definitions to) {
        Map<String, CodeList> lists = new TreeMap<>();
        to.codeLists().forEach(list -> lists.put(key(list), list));
        return from.codeLists().stream()
                .anyMatch(list -> lists.containsKey(key(list))
                        && !codes(list).equals(codes(lists.getOrDefault(key(list), list))));
    }

    /** A list of another code system is another list. */
    private static String key(CodeList list) {
        return list.id() + "|" + list.system();
    }

    private static Set<String> codes(CodeList list) {
        Set<String> codes = new TreeSet<>();
        list.entries().forEach(e -> codes.add(e.code().toString()));
        return codes;
    }

    /** What definitions compute, apart from the codes of their lists. */
    private static List<Object> meaning(Definitions definitions) {
        return List.of(
                definitions.programmes().stream().map(p -> p.id()).toList(),
                definitions.features().stream().map(Differences::meaning).toList(),
                definitions.measures().stream().map(Differences::meaning).toList());
    }

    private static List<Object> meaning(FeatureDefinition f) {
        CodeList list = f.codeList();
        return List.of(
                f.id(),
                String.valueOf(f.table()),
                new TreeSet<>(f.categories()),
                list == null ? "" : key(list),
                new TreeSet<>(f.forms()),
                f.aggregate(),
                f.yearOffset(),
                f.fromQuarter(),
                f.toQuarter());
    }

    private static List<Object> meaning(MeasureDefinition m) {
        return List.of(
                m.id(),
                m.per(),
                m.grain(),
                m.population().text(),
                m.denominator().text(),
                m.numerator().text());
    }
}
