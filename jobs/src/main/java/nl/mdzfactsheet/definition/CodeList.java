package nl.mdzfactsheet.definition;

import java.util.List;

/**
 * A versioned list of codes of one system; never empty. ATC codes and AGB numbers in it may be prefixes, services are exact.
 *
 * @param id name, equal to the file name
 * @param title name for people
 * @param system code system of all entries
 * @param version version that measures and features pin
 * @param source where the codes come from
 * @param owner role that keeps the list
 * @param entries the codes, in the order of the file
 */
public record CodeList(
        String id,
        LocalText title,
        CodeSystem system,
        String version,
        String source,
        String owner,
        List<Entry> entries) {

    /**
     * One code of a list.
     *
     * @param description what it is, for reviewers
     */
    public record Entry(Code code, String description) {}

    public CodeList {
        entries = List.copyOf(entries);
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("Cannot make code list " + id + ": a code list holds at least one code");
        }
    }

    /** The codes that are of a type. */
    public <C extends Code> List<C> codes(Class<C> type) {
        return entries.stream()
                .map(Entry::code)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
