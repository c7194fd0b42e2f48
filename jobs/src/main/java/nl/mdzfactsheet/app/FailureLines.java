package nl.mdzfactsheet.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Scrubbed;
import nl.mdzfactsheet.flow.Failures;
import nl.mdzfactsheet.flow.Notice;
import org.jspecify.annotations.Nullable;

/** What went wrong, in one line: reason code, place, rule and next action. Texts of failures that are not ours may hold data, so only their kind is shown. */
final class FailureLines {

    private static final String PROGRAM = "nl.mdzfactsheet.";

    private FailureLines() {}

    /** Prints one line; returns the exit code. */
    static int print(@Nullable Throwable failure, String lang, PrintWriter err) {
        MdzException known = Failures.known(failure);
        if (known != null) {
            err.println(oneLine("mdz: " + known.reason().text(lang) + ": " + known.getMessage()));
            return known.exitCode().number();
        }
        ExitCode code = Failures.exitCode(failure);
        err.println(oneLine("mdz: " + unexpected(code, lang) + " (" + kind(failure) + memoryHint(failure, lang) + ")"));
        return code.number();
    }

    /** Kind of the failure; of a file that cannot be used its path too, the only thing of a foreign text that never holds data. */
    private static String kind(@Nullable Throwable failure) {
        Throwable shown = Failures.infrastructure(failure);
        if (shown instanceof FileSystemException file && file.getFile() != null) {
            return file.getClass().getSimpleName() + " " + file.getFile() + free(file, file.getFile());
        }
        Throwable any = shown == null ? failure : shown;
        return any == null ? "unknown" : any.getClass().getSimpleName() + place(any);
    }

    /** How much room is left there: the first question about a file that could not be written. */
    private static String free(FileSystemException failure, String file) {
        if (failure.getClass() != FileSystemException.class) {
            return ""; // missing, denied or already there: room does not help
        }
        try {
            Path folder = Path.of(file).toAbsolutePath();
            while (folder != null && !Files.isDirectory(folder)) {
                folder = folder.getParent();
            }
            return folder == null ? "" : ", " + (Files.getFileStore(folder).getUsableSpace() >> 20) + " MB free";
        } catch (IOException | InvalidPathException e) {
            return "";
        }
    }

    /** Where in the program: a command that fails outside a run has no failure.txt. */
    private static String place(Throwable failure) {
        for (StackTraceElement frame : failure.getStackTrace()) {
            if (frame.getClassName().startsWith(PROGRAM)) {
                String name =
                        frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1);
                return " at " + name + ":" + frame.getLineNumber();
            }
        }
        return "";
    }

    static void print(Notice notice, PrintWriter err) {
        err.println(oneLine(
                "mdz: " + notice.kind() + " " + notice.subject() + ": " + notice.code() + ": " + notice.text()));
    }

    /** A text on one line, whatever it held. */
    static String oneLine(String text) {
        return Scrubbed.text(text.replaceAll("\\R+", " ").strip());
    }

    private static String unexpected(ExitCode code, String lang) {
        boolean dutch = lang.equals("nl");
        if (code == ExitCode.TRY_AGAIN) {
            return dutch
                    ? "storing in schijf of database; herstel die en start opnieuw: de run gaat verder waar hij was"
                    : "disk or database fault; mend it and start again: the run goes on where it was";
        }
        return dutch
                ? "onverwachte fout; start opnieuw en meld failure.txt uit de map van de run"
                : "unexpected failure; start again and report failure.txt from the folder of the run";
    }

    private static String memoryHint(@Nullable Throwable failure, String lang) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                return lang.equals("nl")
                        ? ", geheugen: zet MDZ_JAVA_OPTS=-Xmx8g"
                        : ", memory: set MDZ_JAVA_OPTS=-Xmx8g";
            }
        }
        return "";
    }
}
