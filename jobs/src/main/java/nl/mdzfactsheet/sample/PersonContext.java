package nl.mdzfactsheet.sample;

/** One person while the histories are written. */
record PersonContext(World world, Person person, PersonLedger ledger, Lines lines, Activity activity, Draws draws) {
    private static final int STREAM = 3;

    static PersonContext of(World world, Person person) {
        Draws draws = new Draws(world.request().seed(), STREAM, person.index());
        PersonLedger ledger = new PersonLedger(person);
        return new PersonContext(world, person, ledger, new Lines(world, person, ledger, draws), new Activity(), draws);
    }

    /** A day of the quarter on which the person is insured, or −1 if the drawn one is not. */
    int insuredDay(int quarter) {
        int day = Days.firstDay(quarter) + draws.below(90);
        return person.life().insuredOn(day) ? day : -1;
    }

    /** Whether a contract somewhere forbids the code next to a programme of that quarter. */
    boolean forbidden(ClaimLine.Code code, int quarter) {
        return person.episodes().stream()
                .anyMatch(e -> e.contains(quarter) && world.codes().forbiddenSomewhere(e.programme(), code));
    }

    /** Adds a line unless the same code already stands on that day. */
    void addOnce(ClaimLine line) {
        if (!ledger.occupied(line.table(), line.service(), line.day())) {
            ledger.add(line);
        }
    }
}
