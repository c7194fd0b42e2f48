package nl.mdzfactsheet.ingest;

import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * One kind of fault.
 *
 * @param where files it can be brought into
 * @param fault brings it in at a random place and says what must come of it
 */
record Mutation(String name, Predicate<Sheet> where, Consumer<Draft> fault) {

    static Mutation anywhere(String name, Consumer<Draft> fault) {
        return new Mutation(name, s -> true, fault);
    }
}
