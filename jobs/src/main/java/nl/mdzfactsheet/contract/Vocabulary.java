package nl.mdzfactsheet.contract;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import nl.mdzfactsheet.contract.TableContract.Layer;

/** Texts generated from the contracts: the column vocabulary in Java and the data dictionary for people. Pure: contracts in, texts out. */
public final class Vocabulary {

    private Vocabulary() {}

    /** The Java classes of the column vocabulary, by class name: one per curated and result table. */
    public static Map<String, String> javaClasses(Contracts contracts) {
        Map<String, String> classes = new LinkedHashMap<>();
        for (Layer layer : new Layer[] {Layer.CURATED, Layer.RESULT}) {
            for (TableContract table : contracts.tables(layer)) {
                String name = className(table.name());
                classes.put(name, javaClass(name, table));
            }
        }
        return classes;
    }

    private static String javaClass(String name, TableContract table) {
        StringBuilder text = new StringBuilder("package nl.mdzfactsheet.table.columns;\n\n")
                .append("import nl.mdzfactsheet.table.TableColumn;\n\n")
                .append("/** Columns of ")
                .append(table.layer().folder())
                .append('/')
                .append(table.name())
                .append(": generated from the contract by {@code make generate}. */\n")
                .append("public final class ")
                .append(name)
                .append(" {\n\n");
        for (ColumnContract column : table.columns()) {
            if (column.name().indexOf('{') < 0) {
                text.append("    /** ").append(column.description()).append(". */\n");
                text.append("    public static final TableColumn ")
                        .append(column.name().toUpperCase(Locale.ROOT))
                        .append(" = new TableColumn(\"")
                        .append(column.name())
                        .append("\");\n\n");
            }
        }
        return text.append("    private ").append(name).append("() {}\n}\n").toString();
    }

    private static String className(String table) {
        StringBuilder name = new StringBuilder();
        for (String word : table.split("_", -1)) {
            name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return name.append("Columns").toString();
    }

    /** The data dictionary of all tables, Markdown. */
    public static String dictionary(Contracts contracts) {
        StringBuilder text = new StringBuilder("""
                # Data dictionary

                Generated from the contracts in this folder by `make generate`; do not edit by hand. Extract columns are Dutch, as in the Vektis
                vocabulary; everything the program computes has English names.
                """);
        for (Layer layer : Layer.values()) {
            text.append("\n## ").append(layer.folder()).append('\n');
            contracts.tables(layer).forEach(table -> append(text, table));
        }
        text.append("\n## messages\n");
        contracts.messages().forEach(layout -> append(text, layout));
        return text.toString();
    }

    private static void append(StringBuilder text, TableContract table) {
        text.append("\n### ")
                .append(table.name())
                .append("\n")
                .append(table.title())
                .append(". ")
                .append(table.purpose());
        text.append("\n\n| column | format | empty | key | omschrijving | description |\n|---|---|---|---|---|---|\n");
        for (ColumnContract column : table.columns()) {
            String values = column.allowed().isEmpty() ? "" : ": " + String.join(", ", column.allowed());
            text.append("| ").append(column.name());
            text.append(" | ")
                    .append(column.format().name().toLowerCase(Locale.ROOT))
                    .append(values);
            text.append(" | ").append(column.required() ? "no" : "yes");
            text.append(" | ").append(column.key() ? "yes" : "");
            text.append(" | ").append(column.label());
            text.append(" | ").append(column.description()).append(" |\n");
        }
    }

    private static void append(StringBuilder text, MessageLayout layout) {
        text.append("\n### ")
                .append(layout.id())
                .append("\n")
                .append(layout.title())
                .append(". Becomes rows of ")
                .append(layout.table())
                .append("; records of ")
                .append(layout.length())
                .append(" characters.")
                .append(
                        "\n\n| column | form | field | positions | element | omschrijving |\n|---|---|---|---|---|---|\n");
        for (MessageColumn column : layout.columns()) {
            for (MessageField field : column.fields()) {
                text.append("| ").append(column.name());
                text.append(" | ").append(column.form().name().toLowerCase(Locale.ROOT));
                text.append(" | ").append(field.id());
                text.append(" | ").append(field.from() + 1).append('-').append(field.to());
                text.append(" | ").append(field.element());
                text.append(" | ").append(field.name()).append(" |\n");
            }
        }
    }
}
