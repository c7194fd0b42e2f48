package nl.mdzfactsheet.publish;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.table.Settings;
import org.jspecify.annotations.Nullable;

/**
 * Modes and groups of what is published: PROTECTED 0700, INSURER and RHO 0750, each with the group that the settings name. When tiers have groups of their own, the folders
 * above them can be passed by everybody who knows the way (0751), because one folder has one group; nobody can list or read them.
 */
public final class TierAccess {

    private static final String PASSAGE = "rwxr-x--x";

    private final Map<FileModes.Tier, String> groups = new TreeMap<>();

    private TierAccess(Settings.Access access) {
        add(FileModes.Tier.PROTECTED, access.protectedGroup());
        add(FileModes.Tier.INSURER, access.insurerGroup());
        add(FileModes.Tier.RHO, access.rhoGroup());
    }

    private void add(FileModes.Tier tier, String group) {
        if (!group.isEmpty()) {
            groups.put(tier, group);
        }
    }

    /** The access that the settings ask for; a group that this host does not know stops now. */
    public static TierAccess of(Settings.Access access) {
        TierAccess tiers = new TierAccess(access);
        if (hasOwners()) {
            tiers.groups.forEach(TierAccess::principal);
        }
        return tiers;
    }

    /** The group of a tier as it comes. */
    static TierAccess standard() {
        return new TierAccess(Settings.Access.standard());
    }

    /** Opens a folder above the tiers, as far as its tiers need. */
    void passage(Path folder, boolean ours) throws IOException {
        if (hasOwners() && !groups.isEmpty()) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(PASSAGE));
        } else if (ours) {
            FileModes.SHARED.folder(folder);
        }
    }

    /** Mode and group of a folder below a version; the version itself is the empty path. */
    void folder(Path folder, String path) throws IOException {
        if (path.isEmpty()) {
            passage(folder, true);
        } else {
            FileModes.of(path).folder(folder);
        }
        group(folder, FileModes.Tier.of(path));
    }

    /** Mode and group of a file below a version. */
    void file(Path file, String path) throws IOException {
        FileModes.of(path).file(file);
        group(file, FileModes.Tier.of(path));
    }

    /** Group of something of tier INSURER that lies beside the versions. */
    public void insurerGroup(Path path) throws IOException {
        group(path, FileModes.Tier.INSURER);
    }

    private void group(Path path, FileModes.Tier tier) throws IOException {
        String name = groups.get(tier);
        if (name == null || !hasOwners()) {
            return;
        }
        PosixFileAttributeView view =
                Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        GroupPrincipal group = principal(tier, name);
        if (!view.readAttributes().group().equals(group)) {
            try {
                view.setGroup(group);
            } catch (IOException e) {
                throw invalid(tier, "this user is no member of group " + name, "make it a member", e);
            }
        }
    }

    private static GroupPrincipal principal(FileModes.Tier tier, String name) {
        try {
            return FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByGroupName(name);
        } catch (IOException e) {
            throw invalid(tier, "group " + name + " is unknown on this host", "make the group, or correct its name", e);
        }
    }

    private static boolean hasOwners() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    private static MdzException invalid(FileModes.Tier tier, String rule, String next, @Nullable Exception cause) {
        return new MdzException(
                ExitCode.USAGE,
                Reason.CONFIGURATION_INVALID,
                new Location("config/settings.yaml", 0, "groups." + tier.word()),
                rule,
                next,
                cause);
    }
}
