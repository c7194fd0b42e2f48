package nl.mdzfactsheet.contract;

/**
 * One field of an EI message, at a fixed place.
 *
 * @param id number of the field; its first two characters are the record it stands in
 * @param element data element in the Vektis dictionary
 * @param numeric true for digits with leading zeros, false for text followed by blanks
 * @param from first character, counted from 0
 * @param to character after the last
 * @param mandatory false when the field may be open
 * @param name Dutch name
 */
public record MessageField(
        String id, String element, boolean numeric, int from, int to, boolean mandatory, String name) {

    /** Code of the record the field stands in. */
    public String record() {
        return id.substring(0, 2);
    }

    /** How messages for operators call it. */
    public String label() {
        return id + " " + name;
    }
}
