package nl.mdzfactsheet.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.Reason;

/** Holds the bytes of records against the declared encoding: a byte that does not fit ends the file, with its place. Nothing is ever decoded with replacement. */
final class EncodingCheck {

    private final DeliveredFile file;
    private final CharsetDecoder decoder;

    EncodingCheck(DeliveredFile file) {
        this.file = file;
        this.decoder = file.encoding()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /**
     * Checks a record; plain ASCII costs one look per byte.
     *
     * @param offset where the buffer begins in the unpacked file
     * @param line physical line, for the message
     */
    void check(ByteBuffer record, long offset, long line) throws Refusal {
        int seen = 0;
        for (int i = record.position(); i < record.limit(); i++) {
            seen |= record.get(i);
        }
        if (seen >= 0) {
            return;
        }
        try {
            decoder.decode(record);
        } catch (CharacterCodingException e) {
            long place = offset + record.position();
            Phrase detail = new Phrase(
                    "byte " + place + " van het uitgepakte bestand past niet in " + file.encoding(),
                    "byte " + place + " of the unpacked file does not fit " + file.encoding());
            throw new Refusal(Reason.ENCODING_INVALID, new Location(file.path(), line, null), detail, e);
        }
    }
}
