package nl.mdzfactsheet.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Stream;

/**
 * The append-only dictionary of codes in the store: a number per text, given once and never changed. A service is written {@code list|code}. One file is added per
 * intake; the numbers follow the order of the files and the lines in them.
 */
public final class CodeDictionary {

    private final List<String> texts;
    private final Map<String, Integer> numbers;

    private CodeDictionary(List<String> texts) {
        this.texts = texts;
        this.numbers = new HashMap<>(texts.size() * 2);
        for (int i = 0; i < texts.size(); i++) {
            numbers.put(texts.get(i), i);
        }
    }

    /** Reads all files of the dictionary folder; an absent folder is an empty dictionary. */
    public static CodeDictionary load(Path folder) {
        List<String> texts = new ArrayList<>();
        for (Path file : files(folder)) {
            try {
                texts.addAll(Files.readAllLines(file, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new CodeDictionary(texts);
    }

    /** Adds the texts that are new, in sorted order, as one new file; returns the larger dictionary. */
    public CodeDictionary append(Path folder, SortedSet<String> candidates) {
        List<String> added =
                candidates.stream().filter(t -> !numbers.containsKey(t)).toList();
        if (added.isEmpty()) {
            return this;
        }
        try {
            Files.createDirectories(folder);
            String name = String.format(Locale.ROOT, "%06d.txt", files(folder).size());
            Path staging = folder.resolve(name + ".staging");
            Files.writeString(staging, String.join("\n", added) + "\n", StandardCharsets.UTF_8);
            Files.move(staging, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> all = new ArrayList<>(texts);
        all.addAll(added);
        return new CodeDictionary(all);
    }

    /** The text of a number. */
    public String text(int number) {
        return texts.get(number);
    }

    /** The number of a text that is in the dictionary. */
    public int number(String text) {
        Integer number = numbers.get(text);
        if (number == null) {
            throw new IllegalArgumentException("Cannot code a text that was never added to the dictionary");
        }
        return number;
    }

    /** All texts in order of their number, to send to workers. */
    public List<String> texts() {
        return List.copyOf(texts);
    }

    public int size() {
        return texts.size();
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(p -> p.toString().endsWith(".txt")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
