package nl.mdzfactsheet.report.book;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Puts cover, dictionary and notes around the sheets of a workbook; what no sheet can hold is named in the notes. */
final class Assembly {

    /** Characters in the name of a sheet. */
    static final int LONGEST_NAME = 31;

    private Assembly() {}

    static Book of(
            String title,
            String subject,
            BookFacts facts,
            List<List<String>> about,
            List<SheetTable<?>> sheets,
            int mostRows) {
        List<SheetTable<?>> named = uniquelyNamed(sheets);
        List<SheetTable<?>> fitting =
                named.stream().filter(s -> s.fits(mostRows)).toList();
        List<SheetTable<?>> tooLarge =
                named.stream().filter(s -> !s.fits(mostRows)).toList();
        List<SheetTable<?>> following = new ArrayList<>(fitting);
        following.add(Dictionary.sheet(facts, fitting));
        following.add(Notes.sheet(tooLarge));
        List<SheetTable<?>> all = new ArrayList<>();
        all.add(Cover.sheet(title, about, following));
        all.addAll(following);
        return new Book(title, subject, day(facts), all);
    }

    /** Names of sheets and tables differ whatever their case; titles of families may not. */
    private static List<SheetTable<?>> uniquelyNamed(List<SheetTable<?>> sheets) {
        Set<String> taken = new HashSet<>();
        for (String own : List.of(Cover.SHEET, Dictionary.SHEET, Notes.SHEET)) {
            taken.add(own.toLowerCase(Locale.ROOT));
        }
        List<SheetTable<?>> named = new ArrayList<>();
        for (SheetTable<?> sheet : sheets) {
            SheetTable<?> unique = sheet;
            for (int number = 2; !taken.add(tableKey(unique)); number++) {
                String suffix = " " + number;
                String name = sheet.sheet();
                unique = sheet.named(
                        name.substring(0, Math.min(name.length(), LONGEST_NAME - suffix.length())) + suffix);
            }
            named.add(unique);
        }
        return named;
    }

    /** Two names that differ in blanks only give the same name of a marked table. */
    private static String tableKey(SheetTable<?> sheet) {
        return sheet.tableName().substring("tbl".length()).toLowerCase(Locale.ROOT);
    }

    /** The day of the figures; without any figure the last of the year. */
    private static String day(BookFacts facts) {
        return facts.standPer().isEmpty() ? facts.year() + "-12-31" : facts.standPer();
    }
}
