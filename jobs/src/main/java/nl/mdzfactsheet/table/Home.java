package nl.mdzfactsheet.table;

import java.nio.file.Path;
import nl.mdzfactsheet.table.mirror.Mirror;
import nl.mdzfactsheet.table.mirror.WorkerFiles;
import org.jspecify.annotations.Nullable;

/**
 * The layout of a home folder. Everything the program keeps lives below it.
 *
 * @param root the home folder
 * @param mirror the object store that the folder is a copy of, null when the folder is the home itself
 */
public record Home(Path root, @Nullable Mirror mirror) {

    /** A home that is a folder. */
    public Home(Path root) {
        this(root, null);
    }

    /** How the tasks of Spark reach the files of this home. */
    public WorkerFiles workers() {
        return mirror == null ? WorkerFiles.SHARED : mirror.workers();
    }

    /** Settings of this installation: allowed labels, key id, limits. */
    public Path settings() {
        return root.resolve("config").resolve("settings.yaml");
    }

    /** One folder per known delivery: typed segments, quarantine, reference tables, ledger entry. */
    public Path deliveries() {
        return root.resolve("store").resolve("deliveries");
    }

    /** The append-only dictionary of codes. */
    public Path dictionary() {
        return root.resolve("store").resolve("dictionary");
    }

    /** Approvals of held deliveries. */
    public Path approvals() {
        return root.resolve("store").resolve("approvals");
    }

    /** Publications that wait for approval. */
    public Path held() {
        return root.resolve("store").resolve("held");
    }

    /** Written tables of a step, one folder per input hash. */
    public Path step(String stepFolder) {
        return root.resolve("work").resolve(stepFolder);
    }

    /** Published factsheets of a year: v1, v2, … and the pointer current.json. */
    public Path published(int year) {
        return root.resolve("published").resolve(Integer.toString(year));
    }

    /** Answers about single persons, for the control unit of the insurer only. */
    public Path protectedStore() {
        return root.resolve("protected");
    }

    /** Deliveries with a suspected BSN, taken out of the inbox, until somebody deals with them. */
    public Path suspectedBsn() {
        return protectedStore().resolve("suspected-bsn");
    }

    /** Ids and check values of the pseudonym keys of this store. */
    public Path keys() {
        return root.resolve("store").resolve("keys");
    }

    /** Who ran what on which data, one line each; append-only. */
    public Path accessLog() {
        return root.resolve("log").resolve("access.jsonl");
    }

    /** Copies of the definitions that published versions were made with, one folder per content hash. */
    public Path definitions() {
        return root.resolve("definitions");
    }

    /** What was published of every count and to whom, with the true counts: grows only, for the control unit. */
    public Path ledger() {
        return root.resolve("ledger");
    }

    /** What changed between published versions of a year, figures of tier INSURER: one folder per pair of versions. */
    public Path restatements(int year) {
        return root.resolve("restatements").resolve(Integer.toString(year));
    }

    /** One folder per run: run.json and logs. */
    public Path runs() {
        return root.resolve("runs");
    }

    /** Base path of the H2 files of the job repository. */
    public Path database() {
        return root.resolve("db").resolve("jobs");
    }

    /** The lock of this home. */
    public Path lock() {
        return root.resolve("mdz.lock");
    }

    /** Spark's scratch space. */
    public Path scratch() {
        return root.resolve("tmp");
    }
}
