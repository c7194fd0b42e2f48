package nl.mdzfactsheet.patient;

import org.jspecify.annotations.Nullable;

/** A claim line with defaults: practice 1000001, contractor 53000001, 10 euro, granted on 2026-01-15, in delivery 1. */
final class LineFixture {

    private final ClaimTable table;
    private final String id;
    private final int day;
    private ServiceCode service;
    private @Nullable String preceding;
    private boolean debit = true;
    private int uzovi = 9999;
    private int granted = ReferenceFixture.day("2026-01-15");
    private long quantity = 100;
    private long cents = 1000;
    private int executing;
    private int related = ClaimLine.NONE;
    private @Nullable String specialism;
    private @Nullable String diagnosis;
    private int end = ClaimLine.NONE;
    private @Nullable ReferralType referral;
    private ClaimLine.Origin origin = new ClaimLine.Origin(1, 0, 2);

    private LineFixture(ClaimTable table, String id, String date, String service) {
        this.table = table;
        this.id = id;
        this.day = ReferenceFixture.day(date);
        this.service = new ServiceCode(service.substring(0, 3), service.substring(4));
    }

    static LineFixture consult(String id, String date) {
        return new LineFixture(ClaimTable.HUISARTSENZORG, id, date, "008/12000").executing(1000001);
    }

    static LineFixture visit(String id, String date) {
        return consult(id, date).service("008/13000");
    }

    static LineFixture fee(String id, String date) {
        return consult(id, date).service("008/11000");
    }

    static LineFixture mdz(String id, String programme, String date) {
        int number =
                switch (programme) {
                    case "DM2" -> 1;
                    case "CVRM" -> 2;
                    case "COPD" -> 3;
                    default -> 4;
                };
        return new LineFixture(ClaimTable.MDZ, id, date, "056/4000" + number)
                .executing(53000001)
                .related(1000001);
    }

    static LineFixture oi(String id, String date) {
        return mdz(id, "DM2", date).service("056/49000").related(ClaimLine.NONE);
    }

    static LineFixture medicine(String id, String zi, String date) {
        return new LineFixture(ClaimTable.FARMACIE, id, date, "001/" + zi)
                .executing(2000001)
                .related(1000001);
    }

    static LineFixture lab(String id, String date) {
        return new LineFixture(ClaimTable.ELD, id, date, "016/70001")
                .executing(50000001)
                .related(1000001);
    }

    static LineFixture podotherapy(String id, String date) {
        return new LineFixture(ClaimTable.PARAMEDISCH, id, date, "080/80001")
                .executing(26000001)
                .related(1000001);
    }

    /** A DBC of internal medicine (0313) for diabetes (221), referred by the general practitioner. */
    static LineFixture hospital(String id, String date) {
        LineFixture line = new LineFixture(ClaimTable.MSZ, id, date, "041/15B666").executing(6000001);
        line.specialism = "0313";
        line.diagnosis = "221";
        line.referral = ReferralType.HUISARTS;
        return line;
    }

    LineFixture service(String listAndCode) {
        service = new ServiceCode(listAndCode.substring(0, 3), listAndCode.substring(4));
        return this;
    }

    LineFixture creditOf(@Nullable String debitId) {
        debit = false;
        preceding = debitId;
        return this;
    }

    LineFixture preceding(String reference) {
        preceding = reference;
        return this;
    }

    LineFixture label(int label) {
        uzovi = label;
        return this;
    }

    LineFixture granted(String date) {
        granted = ReferenceFixture.day(date);
        return this;
    }

    LineFixture hundredths(long hundredths) {
        quantity = hundredths;
        return this;
    }

    LineFixture cents(long amount) {
        cents = amount;
        return this;
    }

    LineFixture executing(int agb) {
        executing = agb;
        return this;
    }

    LineFixture related(int agb) {
        related = agb;
        return this;
    }

    LineFixture diagnosis(String withinSpecialism, String code) {
        specialism = withinSpecialism;
        diagnosis = code;
        return this;
    }

    LineFixture until(String date) {
        end = ReferenceFixture.day(date);
        return this;
    }

    LineFixture referral(ReferralType type) {
        referral = type;
        return this;
    }

    LineFixture in(int delivery, int line) {
        origin = new ClaimLine.Origin(delivery, 0, line);
        return this;
    }

    ClaimLine build() {
        return new ClaimLine(
                table,
                id,
                preceding,
                debit,
                uzovi,
                service,
                day,
                granted,
                quantity,
                cents,
                executing,
                related,
                specialism,
                diagnosis,
                end,
                referral,
                origin);
    }
}
