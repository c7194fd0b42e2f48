package nl.mdzfactsheet.sample;

import java.util.ArrayList;
import java.util.List;
import nl.mdzfactsheet.sample.PlantedCase.Moment;
import org.jspecify.annotations.Nullable;

/** Who plays what, by index alone: anchors first, planted cases evenly spread over the rest, everyone else background. */
final class Roles {
    /** A planted case for one person. */
    record Slot(PlantedCase planted, Moment moment) {}

    private record Entry(PlantedCase planted, int year) {}

    private static final List<Programme> PROGRAMMES = List.of(Programme.values());

    private final World world;
    private final List<Practice> registering;
    private final List<Entry> entries = new ArrayList<>();
    private final int stride;
    private final int slots;

    Roles(World world) {
        this.world = world;
        this.registering = world.registering();
        for (PlantedCase planted : Catalogue.all()) {
            for (int year = world.span().firstYear(); year <= world.span().lastYear(); year++) {
                if (!planted.yearly() || year == world.span().firstYear()) {
                    entries.add(new Entry(planted, year));
                }
            }
        }
        int insured = world.request().insured();
        int repeats = Math.max(insured >= 5_000 ? 5 : 2, insured / 4_000);
        this.slots = entries.size() * repeats;
        this.stride = (insured - anchors()) / slots;
    }

    int anchors() {
        return registering.size() * PROGRAMMES.size();
    }

    @Nullable
    Slot slot(int index) {
        int position = index - anchors();
        if (position < 0 || position % stride != 0 || position / stride >= slots) {
            return null;
        }
        int number = position / stride;
        Entry entry = entries.get(number % entries.size());
        return new Slot(entry.planted(), new Moment(world.span(), entry.year(), number / entries.size()));
    }

    Person person(PersonFactory factory, int index) {
        if (index < anchors()) {
            int programmes = PROGRAMMES.size();
            return factory.anchor(index, registering.get(index / programmes), PROGRAMMES.get(index % programmes));
        }
        Slot slot = slot(index);
        return slot == null
                ? factory.background(index)
                : factory.planted(index, slot.planted().persona().apply(slot.moment()));
    }
}
