package nl.mdzfactsheet.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import nl.mdzfactsheet.contract.ColumnContract;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.contract.TableContract.Role;

/** One clean file with values that are recognised wherever they turn up. */
record Sheet(TableContract contract, List<List<String>> rows) {

    private static final int ROWS = 8;

    static Sheet of(TableContract contract, Random random) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            List<String> cells = new ArrayList<>();
            for (ColumnContract column : contract.columns()) {
                cells.add(cell(contract, column, i, random));
            }
            rows.add(cells);
        }
        return new Sheet(contract, List.copyOf(rows));
    }

    boolean claims() {
        return contract.role() == Role.CLAIMS;
    }

    List<String> columns() {
        return contract.columnNames();
    }

    String path() {
        return contract.name() + ".csv";
    }

    private static String cell(TableContract table, ColumnContract column, int row, Random random) {
        boolean empty = !column.required() && random.nextInt(3) == 0;
        return switch (column.name()) {
            case "debet_credit" -> row % 4 == 3 ? "C" : "D";
            case "voorgaande_declaratie_id" -> row % 4 == 3 ? id(table, row - 1) : "";
            case "programma" -> empty ? "" : "DM2";
            case "prestatiecodelijst" -> list(table.name());
            default -> empty ? "" : byFormat(table, column, row, random);
        };
    }

    private static String byFormat(TableContract table, ColumnContract column, int row, Random random) {
        return switch (column.format()) {
            case ID -> id(table, row);
            case CODE -> "1" + (2000 + random.nextInt(500));
            case PSEUDONYM -> String.format("cafe%012x%016x", random.nextLong() & 0xFFFF_FFFF_FFFFL, 7L + row);
            case ENUM -> column.allowed().get(random.nextInt(column.allowed().size()));
            case FLAG -> random.nextBoolean() ? "J" : "N";
            case UZOVI -> "3311";
            case AGB -> String.format("0%07d", 1_000_000 + random.nextInt(8_000_000));
            case POSTCODE4 -> "56" + (10 + random.nextInt(80));
            case YEAR -> "19" + (30 + random.nextInt(60));
            case SERVICE_DATE -> day(2025, random);
            case GRANT_DATE -> "2025-12-" + (10 + random.nextInt(20));
            case VALID_FROM -> day(2020, random);
            case VALID_TO, DATE -> day(2029, random);
            case QUANTITY, DECIMAL -> 1 + random.nextInt(9) + ".5";
            case MONEY -> 4_711 + random.nextInt(90_000) + "." + (10 + random.nextInt(90));
            case INTEGER -> Integer.toString(2_000 + random.nextInt(900));
            case TEXT -> random.nextBoolean() ? "Kanariepiet nummer " + row : "Kanarie ; \"piet\" caf\u00e9";
            default -> throw new IllegalStateException("No clean value of format " + column.format());
        };
    }

    private static String id(TableContract table, int row) {
        return "KANARIE-" + table.name().toUpperCase(Locale.ROOT) + "-" + row;
    }

    private static String day(int year, Random random) {
        return String.format("%d-%02d-%02d", year, 1 + random.nextInt(9), 10 + random.nextInt(19));
    }

    private static String list(String table) {
        return switch (table) {
            case "mdz" -> "056";
            case "farmacie" -> "001";
            case "eld" -> "016";
            case "msz" -> "041";
            case "paramedisch" -> "076";
            default -> "008";
        };
    }
}
