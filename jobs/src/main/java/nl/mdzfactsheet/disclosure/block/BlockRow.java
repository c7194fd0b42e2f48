package nl.mdzfactsheet.disclosure.block;

/**
 * A row of a block.
 *
 * @param id unit, unique in the block
 * @param kind total, part or what is left
 * @param insider true when the unit itself reads what is published: it knows its own figures
 * @param size how much is lost when it is hidden: the larger unit stays
 */
public record BlockRow(String id, Kind kind, boolean insider, long size) {

    /** Place in the sum. */
    public enum Kind {
        /** Equal to all others together. */
        TOTAL,
        /** A unit that is listed. */
        PART,
        /** The units that are not listed, together. */
        REST
    }
}
