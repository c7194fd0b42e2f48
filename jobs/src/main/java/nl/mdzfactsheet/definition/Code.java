package nl.mdzfactsheet.definition;

/** A code of a code system, or a prefix where the system has a hierarchy. */
public sealed interface Code permits AtcCode, AgbCode, PrestatieCode {

    /** As written in a code list. */
    String text();
}
