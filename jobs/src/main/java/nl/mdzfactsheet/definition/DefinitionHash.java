package nl.mdzfactsheet.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import nl.mdzfactsheet.contract.DefinitionSource;

/** The hash of all definition files: part of the identity of a run. */
final class DefinitionHash {

    private DefinitionHash() {}

    /** SHA-256 over path and bytes of every file, in path order, lower-case hexadecimal. */
    static String of(DefinitionSource source) {
        try {
            MessageDigest all = MessageDigest.getInstance("SHA-256");
            for (Path file : source.allFiles()) {
                all.update(source.relative(file).getBytes(StandardCharsets.UTF_8));
                all.update((byte) 0);
                all.update(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
            }
            return HexFormat.of().formatHex(all.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
