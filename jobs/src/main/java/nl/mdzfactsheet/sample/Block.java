package nl.mdzfactsheet.sample;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.mdzfactsheet.failure.Reason;
import nl.mdzfactsheet.sample.PersonLedger.Contact;
import nl.mdzfactsheet.sample.PlantedCase.Moment;
import org.jspecify.annotations.Nullable;

/** The rows and the truth of a block of persons; made by one worker, independent of all others. */
final class Block {
    private static final Comparator<Row> BY_DAY = Comparator.comparingInt(
                    (Row row) -> row.line().day())
            .thenComparing(row -> row.line().id());

    private final World world;
    private final DeliveryPlan plan;
    private final TreeMap<FileKey, Chunk> chunks = new TreeMap<>();
    private final TreeMap<FileKey, PharmacyMessages> messages = new TreeMap<>();
    private final Truth truth = new Truth();

    private Block(World world, DeliveryPlan plan) {
        this.world = world;
        this.plan = plan;
    }

    /** Persons from … to − 1. */
    static Block generate(World world, DeliveryPlan plan, int from, int to) {
        Block block = new Block(world, plan);
        Roles roles = new Roles(world);
        PersonFactory factory = new PersonFactory(world);
        for (int index = from; index < to; index++) {
            block.add(roles.person(factory, index), roles.slot(index));
        }
        block.writeMessages(from);
        block.chunks.values().forEach(Chunk::deflate);
        return block;
    }

    /** In the order of deliveries and tables. */
    Map<FileKey, Chunk> chunks() {
        return chunks;
    }

    Truth truth() {
        return truth;
    }

    private void add(Person person, Roles.@Nullable Slot slot) {
        PersonContext context = PersonContext.of(world, person);
        new BundleHistory(context).write();
        new GpHistory(context).write();
        new PharmacyHistory(context).write();
        new CareHistory(context).write();
        boolean registered = true;
        if (slot != null) {
            registered = plant(new Planting(context, truth), slot);
        }
        new NoShowTruth(context).write(truth);
        supersede(context);
        write(context);
        if (registered) {
            register(person);
        }
    }

    private boolean plant(Planting planting, Roles.Slot slot) {
        Moment moment = slot.moment();
        int last = slot.planted().yearly() ? world.span().lastYear() : moment.year();
        for (int year = moment.year(); year <= last; year++) {
            slot.planted().plant().accept(planting, new Moment(world.span(), year, moment.occurrence()));
        }
        return planting.registered();
    }

    /** The first delivery of one quarter held every bundle line under another number at twice the amount. */
    private void supersede(PersonContext context) {
        List<ClaimLine> wrong = context.ledger().rows().stream()
                .filter(row -> row.reason() == null && row.target() == Row.Target.REGULAR)
                .map(Row::line)
                .filter(line -> line.table() == ClaimTable.MDZ && !line.credit())
                .filter(line -> Days.quarter(line.day()) == plan.supersededQuarter())
                .toList();
        for (ClaimLine line : wrong) {
            ClaimLine doubled = line.withId("X" + line.id()).withCents(2 * line.cents());
            context.ledger().add(new Row(doubled, Row.Target.SUPERSEDED, null, text -> text));
        }
    }

    private void write(PersonContext context) {
        context.ledger().rows().stream().sorted(BY_DAY).forEach(row -> {
            Delivery delivery = plan.of(row);
            String table = row.line().table().tableName();
            if (world.request().messages() && row.line().table() == ClaimTable.FARMACIE) {
                messages.computeIfAbsent(new FileKey(delivery.number(), table), key -> new PharmacyMessages())
                        .add(row, context.person());
            } else {
                RowText.add(chunk(delivery, table), row, context.person(), delivery);
            }
        });
        context.ledger().contacts().stream()
                .sorted(Comparator.comparingInt(Contact::day).thenComparing(Contact::id))
                .forEach(contact -> write(contact, context.person()));
    }

    private void writeMessages(int from) {
        messages.forEach((key, claims) -> {
            Chunk chunk = new Chunk();
            claims.write(chunk, world.citizens()::number, "S" + key.delivery() + "-" + from);
            chunks.put(key, chunk);
        });
    }

    private void write(Contact contact, Person person) {
        Chunk chunk = chunk(plan.quarterly(Days.quarter(contact.day())), FileKey.CONTACTS);
        chunk.add(RowText.contact(contact, person), InboxWriter.charset(FileKey.CONTACTS));
        if (!contact.valid()) {
            chunk.mark(Reason.ENUM_INVALID.code());
        }
    }

    private void register(Person person) {
        Chunk chunk = chunk(plan.reference(), FileKey.INSURED);
        for (Life.Cover cover : person.life().covers()) {
            chunk.add(RowText.insured(cover, person), InboxWriter.charset(FileKey.INSURED));
        }
    }

    private Chunk chunk(Delivery delivery, String table) {
        return chunks.computeIfAbsent(new FileKey(delivery.number(), table), key -> new Chunk());
    }
}
