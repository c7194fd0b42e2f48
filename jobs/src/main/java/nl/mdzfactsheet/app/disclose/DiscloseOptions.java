package nl.mdzfactsheet.app.disclose;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the user asked for.
 *
 * @param cells the cells
 * @param constraints what is known of their sums
 * @param patterns what is to be judged, null to protect
 * @param out folder for the results
 */
public record DiscloseOptions(
        Path cells, Path constraints, @Nullable Path patterns, Path out) {}
