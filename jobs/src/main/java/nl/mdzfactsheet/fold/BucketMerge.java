package nl.mdzfactsheet.fold;

import java.io.Closeable;
import java.util.List;

/** All tables of one bucket, as {@link FoldWriter} would write them, from the earlier files and the patients with news. */
final class BucketMerge implements Closeable {

    private final List<TableMerge> tables;

    private BucketMerge(List<TableMerge> tables) {
        this.tables = tables;
    }

    /** Of a bucket without patients now nothing is written. */
    static BucketMerge of(List<FoldTable> tables, RefoldPlan news, BucketPlan plan, int bucket) {
        return new BucketMerge(
                news.buckets().contains(bucket)
                        ? tables.stream()
                                .map(table -> new TableMerge(
                                        table,
                                        news.earlier(table.name(), bucket),
                                        table.file(plan.outputFolder(), bucket)))
                                .toList()
                        : List.of());
    }

    /** The next patient with news. */
    void accept(PatientNews news) {
        tables.forEach(table -> table.accept(news));
    }

    /** After the last patient. */
    void finish() {
        tables.forEach(TableMerge::finish);
    }

    @Override
    public void close() {
        tables.forEach(TableMerge::close);
    }
}
