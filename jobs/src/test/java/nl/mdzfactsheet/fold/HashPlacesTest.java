package nl.mdzfactsheet.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Holds what a map of Java holds, patient after patient. */
class HashPlacesTest {

    private record Identity(long hash, int place) {}

    @Property(tries = 200)
    void holdsWhatAMapHolds(@ForAll("patients") List<List<Identity>> patients) {
        HashPlaces places = new HashPlaces();
        for (List<Identity> patient : patients) {
            places.clear();
            Map<Long, Integer> expected = new LinkedHashMap<>();
            for (Identity identity : patient) {
                places.keepLargest(identity.hash(), identity.place());
                expected.merge(identity.hash(), identity.place(), Math::max);
            }
            Map<Long, Integer> found = new LinkedHashMap<>();
            places.forEach((hash, place) -> assertThat(found.put(hash, place)).isNull());
            assertThat(found).containsExactlyEntriesOf(expected);
        }
    }

    /** Hashes that fall on one slot, hashes that come back, and patients of very different sizes. */
    @Provide
    Arbitrary<List<List<Identity>>> patients() {
        Arbitrary<Long> hashes = Arbitraries.oneOf(
                Arbitraries.longs(),
                Arbitraries.longs().between(-3, 3),
                Arbitraries.longs().between(0, 900).map(number -> number << 20));
        Arbitrary<Identity> identity = Combinators.combine(
                        hashes, Arbitraries.integers().between(0, 50))
                .as(Identity::new);
        return identity.list().ofMaxSize(700).list().ofMinSize(1).ofMaxSize(4);
    }
}
