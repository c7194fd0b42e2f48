package nl.mdzfactsheet.definition;

/** How strictly definitions are judged when they are read. */
enum Judgement {
    /** Everything, as before a run. */
    FULL,
    /** What must hold to compute: columns, types, code lists that exist. Pins and worked examples were judged when the definitions were in force. */
    COMPUTABLE
}
