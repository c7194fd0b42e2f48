package nl.mdzfactsheet.patient.reference;

import nl.mdzfactsheet.patient.DayRange;

/** A reference row that is valid from … to, both inclusive. */
interface Dated {

    /** The days on which the row is valid. */
    DayRange valid();

    default boolean validOn(int day) {
        return valid().contains(day);
    }
}
