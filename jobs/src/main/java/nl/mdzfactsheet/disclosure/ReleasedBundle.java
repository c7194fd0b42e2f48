package nl.mdzfactsheet.disclosure;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.mdzfactsheet.disclosure.ledger.ReleaseLedger;
import nl.mdzfactsheet.disclosure.written.Certificate;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.table.Manifest;
import nl.mdzfactsheet.table.Sha256;
import nl.mdzfactsheet.table.StepOutput;

/** A finished report, admitted to publication: its files are those written and lie in the folder of a recipient of the release. */
public final class ReleasedBundle {

    /** File in a report for the publisher; it is not published. */
    public static final String FACTS = "report.json";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final StepOutput report;

    private ReleasedBundle(StepOutput report) {
        this.report = report;
    }

    /** Admits a report of this release; a file that changed since, or one outside the recipients' folders, stops the run. */
    public static ReleasedBundle admit(Release release, StepOutput report) {
        Set<String> rhos = release.rhos().stream().map(RhoRelease::folder).collect(Collectors.toSet());
        for (Manifest.Entry file : report.manifest().files()) {
            Path path = report.folder().resolve(file.path());
            if (!hasRecipient(file.path(), rhos)) {
                throw damaged(path, "every file lies in the folder of a recipient");
            }
            if (!Sha256.ofFile(path).equals(file.sha256())) {
                throw damaged(path, "the hash is that of the manifest");
            }
        }
        for (String rho : rhos) {
            mustPass(report.folder().resolve("rho").resolve(rho));
        }
        mustPass(report.folder().resolve(ReleaseGate.PUBLIC));
        return new ReleasedBundle(report);
    }

    /** Only a folder whose files are exactly those that passed the audit. */
    private static void mustPass(Path folder) {
        if (!Certificate.covers(folder)) {
            throw new MdzException(
                    ExitCode.REFUSED,
                    Reason.DISCLOSURE_UNSAFE,
                    Location.of(folder.toString()),
                    "a folder has a certificate about exactly its files",
                    "remove the folder of this report and run again");
        }
    }

    private static boolean hasRecipient(String path, Set<String> rhos) {
        String[] parts = path.split("/", -1);
        return switch (parts[0]) {
            case "protected", "insurer", "public", ReleaseLedger.REPORT_FOLDER -> parts.length > 1;
            case "rho" -> parts.length > 2 && rhos.contains(parts[1]);
            default -> path.equals(FACTS);
        };
    }

    private static MdzException damaged(Path path, String rule) {
        return new MdzException(
                ExitCode.UNEXPECTED,
                Reason.STORE_DAMAGED,
                Location.of(path.toString()),
                rule,
                "remove the folder of this report and run again");
    }

    /** Folders of a report that were written with less in them than was decided, because the audit did not pass the first time. */
    public static List<String> withheld(StepOutput report) {
        List<String> folders = new ArrayList<>();
        try {
            JSON.readTree(report.folder().resolve(FACTS).toFile())
                    .path("withheld")
                    .fieldNames()
                    .forEachRemaining(folders::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folders;
    }

    /** True for a file of a report that is published; the others are for the publisher and the ledger. */
    public static boolean isPublished(String path) {
        return !path.equals(FACTS) && !path.startsWith(ReleaseLedger.REPORT_FOLDER + "/");
    }

    /** The report, with its manifest. */
    public StepOutput report() {
        return report;
    }
}
