package nl.mdzfactsheet.disclosure;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mdzfactsheet.disclosure.ledger.ReleaseLedger;
import nl.mdzfactsheet.disclosure.rule.Thresholds;
import nl.mdzfactsheet.disclosure.written.Certificate;
import nl.mdzfactsheet.disclosure.written.ToldBefore;
import nl.mdzfactsheet.disclosure.written.WrittenFilesAudit;
import nl.mdzfactsheet.disclosure.written.WrittenFilesAudit.Finding;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;

/**
 * Has the written folders of a report audited and gives each its certificate. A folder that does not pass is written again with less in it: first without lines, then without any figure. One that does
 * not pass even then stops the run; nothing published is touched.
 */
public final class ReleaseGate {

    /** Folder for everybody. */
    static final String PUBLIC = "public";

    private final Path report;
    private final Thresholds thresholds;
    private final WrittenFilesAudit audit;
    private final LedgerDraft draft = new LedgerDraft();
    private final SortedMap<String, List<String>> doubts = new TreeMap<>();

    /**
     * A gate for one report.
     *
     * @param report folder in which the figures of the insurer and the restricted log are written already
     * @param before what recipients hold already
     */
    public ReleaseGate(Path report, Thresholds thresholds, ToldBefore before) {
        this.report = report;
        this.thresholds = thresholds;
        this.audit = new WrittenFilesAudit(report, thresholds, before);
    }

    /**
     * Writes the folder of an RHO and certifies what stands there.
     *
     * @param writer writes the tables, which are audited
     * @param drawer adds what is drawn from them, once they passed
     */
    public void certify(RhoRelease rho, Consumer<RhoRelease> writer, Consumer<RhoRelease> drawer) {
        String folder = "rho/" + rho.folder();
        List<String> last = List.of();
        for (RhoRelease attempt : List.of(rho, rho.withoutLines(), rho.withoutFigures())) {
            writer.accept(attempt);
            Finding finding = audit.rho(folder, rho.rhoId());
            if (finding.safe()) {
                drawer.accept(attempt);
                Certificate.write(report.resolve(folder), finding, thresholds);
                draft.add("rho " + rho.rhoId(), folder, attempt.tables());
                return;
            }
            last = finding.doubts();
            doubts.merge(folder, last, ReleaseGate::both);
        }
        throw unsafe(report.resolve(folder), last);
    }

    /** Writes the folder for everybody and certifies what stands there. */
    public void certify(ReleasedTable measures, Consumer<ReleasedTable> writer) {
        List<String> last = List.of();
        for (ReleasedTable attempt : List.of(measures, measures.withoutFigures())) {
            writer.accept(attempt);
            Finding finding = audit.everybody(PUBLIC);
            if (finding.safe()) {
                Certificate.write(report.resolve(PUBLIC), finding, thresholds);
                draft.add(PUBLIC, PUBLIC, Map.of(attempt.contract().name(), attempt));
                return;
            }
            last = finding.doubts();
            doubts.merge(PUBLIC, last, ReleaseGate::both);
        }
        throw unsafe(report.resolve(PUBLIC), last);
    }

    private static List<String> both(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    /** Folders that were written again with less in them, and what the audit said of the first attempts: verdicts and places, for the control unit. */
    public SortedMap<String, List<String>> withheld() {
        return Collections.unmodifiableSortedMap(doubts);
    }

    /** Writes what the ledger takes over: the rows that stand in the certified folders, and the log as it came out. */
    public void close(ReleasedTable log) {
        draft.write(report.resolve(ReleaseLedger.REPORT_FOLDER), log);
    }

    /** Names of verdicts and places, never a figure. */
    private static MdzException unsafe(Path folder, List<String> doubts) {
        String verdicts =
                doubts.stream().map(d -> d.split(":", 2)[0]).distinct().limit(3).collect(Collectors.joining(", "));
        return new MdzException(
                ExitCode.REFUSED,
                Reason.DISCLOSURE_UNSAFE,
                Location.of(folder.toString()),
                "no reader of a folder can work out what is hidden; found: " + verdicts,
                "nothing was published; report this with the log of the run");
    }
}
