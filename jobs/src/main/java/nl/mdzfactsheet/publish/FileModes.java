package nl.mdzfactsheet.publish;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;

/** Who may read a published folder; nothing is ever open to others. */
public enum FileModes {
    /** Tier PROTECTED: the owner alone. */
    OWNER("rwx------", "rw-------"),
    /** Tiers INSURER and RHO: the owner, and the group may read. */
    SHARED("rwxr-x---", "rw-r-----");

    /** Who a published path is for. */
    enum Tier {
        PROTECTED,
        INSURER,
        RHO;

        /** The tier of a path below a version; what stands above the tiers is for the insurer. */
        static Tier of(String path) {
            return isBelow(path, PROTECTED) ? PROTECTED : isBelow(path, RHO) ? RHO : INSURER;
        }

        private static boolean isBelow(String path, Tier tier) {
            return path.equals(tier.word()) || path.startsWith(tier.word() + "/");
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final String folderMode;
    private final String fileMode;

    FileModes(String folderMode, String fileMode) {
        this.folderMode = folderMode;
        this.fileMode = fileMode;
    }

    /** The mode for a path below a version. */
    static FileModes of(String path) {
        return Tier.of(path) == Tier.PROTECTED ? OWNER : SHARED;
    }

    /** Sets the mode of a folder, where the file system knows owners. */
    public void folder(Path folder) throws IOException {
        set(folder, folderMode);
    }

    /** Sets the mode of a file, where the file system knows owners. */
    public void file(Path file) throws IOException {
        set(file, fileMode);
    }

    private static void set(Path path, String mode) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
        }
    }
}
