package nl.mdzfactsheet.report;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** What a column means, in Dutch: the contracts explain themselves in English. A name means the same in every table. */
final class ColumnTexts {

    private static final Properties DUTCH = load();

    private ColumnTexts() {}

    private static Properties load() {
        Properties texts = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(ColumnTexts.class.getResourceAsStream("columns_nl.properties")),
                StandardCharsets.UTF_8)) {
            texts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    /** The meaning; empty for a column that nobody explained. */
    static String dutch(String column) {
        return DUTCH.getProperty(column, "");
    }
}
