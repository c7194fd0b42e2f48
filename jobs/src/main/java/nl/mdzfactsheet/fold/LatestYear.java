package nl.mdzfactsheet.fold;

import nl.mdzfactsheet.fold.FoldResult.News;
import nl.mdzfactsheet.table.StepOutput;

/**
 * What the fold of the latest year found out on its way about all years, when it looked only at the patients with news. What became of the lines does not depend on the year; and an earlier year has
 * other rows only for patients of whom something of before its end changed.
 *
 * @param output its output
 * @param basis the account in it
 * @param news whose news concerns earlier years
 */
record LatestYear(StepOutput output, FoldBasis basis, News news) {

    static LatestYear of(StepOutput output, News news) {
        return new LatestYear(output, FoldBasis.read(output.folder()).orElseThrow(), news);
    }

    /** Whether an output of an earlier year was made of the same deliveries as the one that this was built on. */
    boolean goesWith(BaseFold base) {
        return news.then().equals(base.basis().deliveries());
    }
}
