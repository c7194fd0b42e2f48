package nl.mdzfactsheet.sample;

import java.util.List;
import nl.mdzfactsheet.sample.ClaimLine.Code;
import nl.mdzfactsheet.sample.CodeBook.Diagnosis;
import nl.mdzfactsheet.sample.CodeBook.Medicine;

/** Makes the claim lines of one person at the tariff of the day; it adds nothing to the ledger. */
final class Lines {
    private final World world;
    private final Person person;
    private final PersonLedger ledger;
    private final Draws draws;

    Lines(World world, Person person, PersonLedger ledger, Draws draws) {
        this.world = world;
        this.person = person;
        this.ledger = ledger;
        this.draws = draws;
    }

    ClaimLine gp(String code, int day, Practice practice) {
        return gp(code, day, practice.agb());
    }

    ClaimLine gp(String code, int day, String agb) {
        return line(ClaimTable.HUISARTSENZORG, new Code("008", code), day, List.of(agb, "0150" + agb.substring(4)));
    }

    ClaimLine bundle(Programme programme, int day, Rho rho, Practice practice) {
        List<String> extra = List.of(rho.contractor(programme), practice.agb());
        return line(ClaimTable.MDZ, new Code("056", programme.bundleCode()), day, extra);
    }

    ClaimLine infrastructure(int day, Rho rho, String practiceAgb) {
        List<String> extra = List.of(rho.infrastructureContractor(), practiceAgb);
        return line(ClaimTable.MDZ, new Code("056", "900201"), day, extra);
    }

    ClaimLine medicine(Medicine medicine, int day, Practice practice) {
        String prescriber = draws.chance(0.9) ? practice.agb() : "03500001";
        return line(ClaimTable.FARMACIE, medicine.code(), day, List.of(prescriber, practice.pharmacyAgb()))
                .withQuantity(medicine.units() * 100)
                .withCents(medicine.cents());
    }

    ClaimLine lab(String code, int day, Practice practice) {
        String laboratory = "5000000" + (1 + Math.max(0, practice.rho()) % 4);
        return line(ClaimTable.ELD, new Code("016", code), day, List.of(practice.agb(), laboratory));
    }

    /**
     * A hospital treatment.
     *
     * @param end last day, {@link Days#OPEN} for an empty field
     * @param type one of huisarts, spoed, intern, overig
     */
    record Stay(Diagnosis diagnosis, int day, int end, String type) {}

    ClaimLine hospital(Stay stay, Practice practice) {
        Diagnosis diagnosis = stay.diagnosis();
        String referrer = stay.type().equals("huisarts") ? practice.agb() : "";
        String hospital = "0601010" + (1 + practice.number() % 5);
        return line(
                        ClaimTable.MSZ,
                        diagnosis.dbc(),
                        stay.day(),
                        List.of(
                                referrer,
                                hospital,
                                diagnosis.specialism(),
                                diagnosis.diagnosis(),
                                Days.text(stay.end()),
                                stay.type()))
                .withCents(diagnosis.cents());
    }

    ClaimLine allied(String list, String code, int day, Practice practice) {
        String executing =
                switch (list) {
                    case "076" -> practice.dietitianAgb();
                    case "080" -> practice.podiatristAgb();
                    default -> "53160001";
                };
        return line(ClaimTable.PARAMEDISCH, new Code(list, code), day, List.of(practice.agb(), executing));
    }

    private ClaimLine line(ClaimTable table, Code service, int day, List<String> extra) {
        int granted = Days.usualGrant(day) + (draws.chance(0.06) ? 31 : 0);
        ClaimLine line = new ClaimLine(
                table,
                ledger.nextId(table),
                "",
                false,
                person.life().labelOn(day),
                service,
                day,
                100,
                0,
                granted,
                extra);
        long tariff = world.tariff(service, line.executing(), day);
        return line.withCents(tariff < 0 ? 1_250 : tariff);
    }
}
