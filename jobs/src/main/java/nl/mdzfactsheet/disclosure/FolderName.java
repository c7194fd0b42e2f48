package nl.mdzfactsheet.disclosure;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** A delivered id as the name of a folder: letters, digits, - and _ stay, every other byte becomes {@code ~xx}; two ids never share a name. */
final class FolderName {

    private static final int LONGEST = 100;

    private FolderName() {}

    static String of(String id) {
        StringBuilder name = new StringBuilder();
        for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
            boolean digit = b >= '0' && b <= '9';
            boolean letter = (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
            if (digit || letter || b == '-' || b == '_') {
                name.append((char) b);
            } else {
                name.append('~').append(HexFormat.of().toHexDigits(b));
            }
        }
        if (name.isEmpty() || name.length() > LONGEST) {
            throw new IllegalArgumentException("Cannot name a folder after an id of " + id.length() + " characters");
        }
        return name.toString();
    }
}
