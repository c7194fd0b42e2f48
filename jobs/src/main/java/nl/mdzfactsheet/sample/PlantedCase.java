package nl.mdzfactsheet.sample;

import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * One entry of the catalogue: a kind of person and what is done to the claims of that person.
 *
 * @param id name of the case, as in the README of the sample
 * @param yearly true: planted in every year for the same person; false: one year per person
 * @param persona the person it needs
 * @param plant adds the lines and the truth for one year
 */
record PlantedCase(String id, boolean yearly, Function<Moment, Persona> persona, BiConsumer<Planting, Moment> plant) {

    /** A case that fits every year of one person who needs nothing special in time. */
    static PlantedCase yearly(String id, Function<Moment, Persona> persona, BiConsumer<Planting, Moment> plant) {
        return new PlantedCase(id, true, persona, plant);
    }

    /** A case that uses a person up: death, loss of cover, a programme that starts or falls silent. */
    static PlantedCase once(String id, Function<Moment, Persona> persona, BiConsumer<Planting, Moment> plant) {
        return new PlantedCase(id, false, persona, plant);
    }

    /** Which repetition of a case in which year; quarters are {@code 4 × year + 0…3}. */
    record Moment(Span span, int year, int occurrence) {
        /** The quarter in which to plant: the second, third or fourth of the year. */
        int quarter() {
            return year * 4 + 1 + occurrence % 3;
        }

        /** The last quarter of the year: the first one that D7 and D10 can assess in the first year. */
        int lastQuarter() {
            return year * 4 + 3;
        }

        /** A programme from the first quarter of the sample to its last. */
        Episode always(Programme programme) {
            return Episode.billed(programme, span.first(), span.last());
        }
    }
}
