package nl.mdzfactsheet.sample;

/** The bundle: what the contractor bills per quarter, and the traces and contacts the patient leaves in it. */
final class BundleHistory {
    private final PersonContext context;

    BundleHistory(PersonContext context) {
        this.context = context;
    }

    void write() {
        Span span = context.world().span();
        for (Episode episode : context.person().episodes()) {
            for (int q = Math.max(span.first(), episode.start()); q <= Math.min(span.last(), episode.end()); q++) {
                Practice practice = context.person().practiceIn(context.world(), q);
                if (practice != null) {
                    bill(episode, q, practice);
                    trace(episode, q, practice);
                    meet(episode, q, practice);
                }
            }
        }
    }

    private void bill(Episode episode, int quarter, Practice practice) {
        int number = practice.rhoIn(quarter);
        if (episode.billed() && number >= 0) {
            Rho rho = context.world().rhos().get(number);
            context.ledger().add(context.lines().bundle(episode.programme(), rho.billingDay(quarter), rho, practice));
        }
    }

    /** A lab test of the programme every other quarter: never a year without one unless silent. */
    private void trace(Episode episode, int quarter, Practice practice) {
        boolean turn = (quarter + context.person().index()) % 2 == 0;
        int day = Days.firstDay(quarter) + 5 + context.draws().below(80);
        if (turn && !episode.silentIn(quarter) && context.person().life().insuredOn(day)) {
            context.addOnce(context.lines().lab(episode.programme().labCode(), day, practice));
            context.activity().trace(episode.programme(), quarter);
        }
    }

    /** At a registering practice a contact in every quarter: attended, or missed while silent. */
    private void meet(Episode episode, int quarter, Practice practice) {
        int day = Days.firstDay(quarter) + 5 + context.draws().below(80);
        if (!practice.registersIn(quarter) || !context.person().life().insuredOn(day)) {
            return;
        }
        Programme programme = episode.programme();
        if (episode.silentIn(quarter)) {
            context.ledger().addContact(programme, practice.agb(), day, "niet_verschenen");
        } else {
            context.ledger().addContact(programme, practice.agb(), day, "verschenen");
            context.activity().attend(programme, quarter);
            if (context.draws().chance(0.07)) {
                context.ledger().addContact(programme, practice.agb(), day - 4, "afgezegd");
            }
        }
    }
}
