package nl.mdzfactsheet.report.book;

import java.util.ArrayList;
import java.util.List;

/** Puts cover, dictionary and notes around the sheets of a workbook; what no sheet can hold is named in the notes. */
final class Assembly {

    private Assembly() {}

    static Book of(
            String title,
            String subject,
            BookFacts facts,
            List<List<String>> about,
            List<SheetTable<?>> sheets,
            int mostRows) {
        List<SheetTable<?>> fitting = sheets.stream().filter(s -> s.fits(mostRows)).toList();
        List<SheetTable<?>> tooLarge = sheets.stream().filter(s -> !s.fits(mostRows)).toList();
        List<SheetTable<?>> following = new ArrayList<>(fitting);
        following.add(Dictionary.sheet(facts, fitting));
        following.add(Notes.sheet(tooLarge));
        List<SheetTable<?>> all = new ArrayList<>();
        all.add(Cover.sheet(title, about, following));
        all.addAll(following);
        return new Book(title, subject, day(facts), all);
    }

    /** The day of the figures; without any figure the last of the year. */
    private static String day(BookFacts facts) {
        return facts.standPer().isEmpty() ? facts.year() + "-12-31" : facts.standPer();
    }
}
