package nl.mdzfactsheet.fold;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.mdzfactsheet.patient.ClaimLine;
import nl.mdzfactsheet.patient.ContactYear;
import nl.mdzfactsheet.patient.Detection;
import nl.mdzfactsheet.patient.Feature;
import nl.mdzfactsheet.patient.Feature.Aggregate;
import nl.mdzfactsheet.patient.FlaggedLine;
import nl.mdzfactsheet.patient.NetLine;
import nl.mdzfactsheet.patient.PatientOutcome;
import nl.mdzfactsheet.patient.PatientQuarter;
import nl.mdzfactsheet.patient.PatientYear;
import nl.mdzfactsheet.patient.PatientYear.ProgrammeYear;
import nl.mdzfactsheet.patient.ReferralType;
import nl.mdzfactsheet.patient.Unit;
import nl.mdzfactsheet.patient.UnitChoice;
import nl.mdzfactsheet.patient.WaterfallClass;
import nl.mdzfactsheet.table.ParquetColumnWriter;
import nl.mdzfactsheet.table.ParquetRowWriter;
import org.jspecify.annotations.Nullable;

/** The tables of the fold and what a patient adds to each. One instance serves one bucket. */
final class FoldRows {

    /** Folders of the tables below the output. */
    static final String NET_LINE = "net_line";

    static final String PATIENT_QUARTER = "patient_quarter";
    static final String PATIENT_YEAR = "patient_year";
    static final String PATIENT_YEAR_WORKING = "patient_year_working";
    static final String DETECTION = "detection";
    static final String FREQUENT_USER_THRESHOLD = "frequent_user_threshold";

    private static final String FLAGGED = "flagged";
    private static final String CONTESTED = "contested";
    private static final long E8_PER_HUNDREDTH = 1_000_000;

    /** Texts of numbers that came by; a number that falls on the place of another takes it. */
    private static final int AGB_TEXTS = 1 << 10;

    private static final Map<ReferralType, String> REFERRALS = new EnumMap<>(ReferralType.class);

    static {
        for (ReferralType type : ReferralType.values()) {
            REFERRALS.put(type, type.name().toLowerCase(Locale.ROOT));
        }
    }

    private final BucketPlan plan;
    private final int[] agbs = new int[AGB_TEXTS];
    private final @Nullable String[] agbTexts = new @Nullable String[AGB_TEXTS];
    private final Map<UnitChoice, String> unitRules = new HashMap<>();
    private @Nullable UnitChoice lastChoice;
    private String lastRule = "";

    FoldRows(BucketPlan plan) {
        this.plan = plan;
    }

    /** All tables. */
    List<FoldTable> tables() {
        return Stream.concat(tablesOfYear().stream(), Stream.of(new QuarantinedLines(plan).table()))
                .toList();
    }

    /** The tables of the reporting year, with patient_year as it is until all patients are known. */
    List<FoldTable> tablesOfYear() {
        return List.of(
                new FoldTable(
                        NET_LINE,
                        plan.lineColumns(),
                        (o, out) -> o.lines().forEach(line -> writeLine(o.patientId(), line, out)),
                        PatientOutcome::lines),
                new FoldTable(
                        PATIENT_QUARTER,
                        plan.quarterColumns(),
                        (o, out) -> o.quarters().forEach(quarter -> writeQuarter(o.patientId(), quarter, out)),
                        PatientOutcome::quarters),
                new FoldTable(PATIENT_YEAR_WORKING, plan.yearColumns(), this::writeYear, FoldRows::year),
                new FoldTable(
                        DETECTION,
                        plan.detectionColumns(),
                        FoldRows::writeDetections,
                        o -> List.of(o.detections(), o.contested())));
    }

    private static List<?> year(PatientOutcome outcome) {
        return Stream.ofNullable(outcome.year()).toList();
    }

    private void writeLine(String patient, FlaggedLine flagged, ParquetRowWriter out) {
        NetLine net = flagged.line();
        ClaimLine claim = net.claim();
        ParquetColumnWriter row = out.columns();
        row.add(claim.quarter().year())
                .add(claim.quarter().number())
                .add(claim.table().tableName())
                .add(patient)
                .add(claim.declaratieId())
                .add(plan.deliveryIds().get(claim.origin().delivery()))
                .add(claim.origin().line())
                .add(claim.uzovi())
                .add(claim.service().list())
                .add(claim.service().code())
                .add(net.category())
                .add(net.programme())
                .add(claim.serviceDay())
                .add(claim.grantedDay())
                .add(claim.quantityHundredths())
                .add(net.netCents())
                .add(agbText(claim.executingAgb()))
                .add(claim.relatedAgb() == ClaimLine.NONE ? null : agbText(claim.relatedAgb()))
                .add(claim.specialism())
                .add(claim.diagnosis());
        addOrEmpty(row, claim.endDay() != ClaimLine.NONE, claim.endDay());
        addJudged(row, flagged);
        row.endRow();
    }

    /** What the fold found out about a line. */
    private void addJudged(ParquetColumnWriter row, FlaggedLine flagged) {
        NetLine net = flagged.line();
        ReferralType referral = net.claim().referral();
        WaterfallClass waterfall = flagged.waterfallClass();
        row.add(referral == null ? null : REFERRALS.get(referral))
                .add(net.coverage().word())
                .add(net.unit().rhoId())
                .add(net.unit().practiceAgb())
                .add(rule(net.unitChoice()))
                .add(net.atc())
                .add(net.form());
        addOrEmpty(row, net.atc() != null, net.dddE8());
        row.add(flagged.duplicateLine())
                .add(flagged.doubleEnrolment())
                .add(flagged.tariffAssessed())
                .add(flagged.aboveTariffCents())
                .add(flagged.repeatedRequest())
                .add(waterfall == null ? null : waterfall.word());
    }

    private static void addOrEmpty(ParquetColumnWriter row, boolean filled, long value) {
        if (filled) {
            row.add(value);
        } else {
            row.addEmpty();
        }
    }

    @SuppressWarnings("ReferenceEquality") // only to be quick: an equal one is found in the map
    private String rule(UnitChoice choice) {
        if (choice != lastChoice) {
            lastRule = unitRules.computeIfAbsent(choice, UnitChoice::text);
            lastChoice = choice;
        }
        return lastRule;
    }

    private String agbText(int agb) {
        int place = agb & (AGB_TEXTS - 1);
        String text = agbTexts[place];
        if (text == null || agbs[place] != agb) {
            text = Unit.agbText(agb);
            agbs[place] = agb;
            agbTexts[place] = text;
        }
        return text;
    }

    private static void writeQuarter(String patient, PatientQuarter q, ParquetRowWriter out) {
        PatientQuarter.Kept kept = q.kept();
        out.write(
                (long) q.quarter().year(),
                (long) q.quarter().number(),
                q.programme(),
                patient,
                q.unit().rhoId(),
                q.unit().practiceAgb(),
                (long) q.lines(),
                q.cents(),
                q.waterfallClass().word(),
                q.doubleBundle(),
                kept.programmeOverlap(),
                kept.noShowAssessed(),
                kept.noShow(),
                kept.notCovered(),
                kept.specialistTreated(),
                kept.noIndicationAssessed(),
                kept.noIndication(),
                (long) q.besidesLines(),
                q.besidesCents(),
                (long) q.besidesSuspectedLines(),
                (long) q.contactLines());
    }

    private static void writeDetections(PatientOutcome outcome, ParquetRowWriter out) {
        outcome.detections().forEach(d -> out.write(detection(outcome.patientId(), d, FLAGGED)));
        outcome.contested().forEach(d -> out.write(detection(outcome.patientId(), d, CONTESTED)));
    }

    private static @Nullable Object[] detection(String patient, Detection d, String status) {
        ClaimLine claim = d.line().claim();
        return new @Nullable Object[] {
            d.detector().name(),
            d.detector().title(),
            claim.table().tableName(),
            patient,
            claim.declaratieId(),
            d.unit().rhoId(),
            d.unit().practiceAgb(),
            d.programme(),
            (long) claim.quarter().year(),
            (long) claim.quarter().number(),
            d.amountCents(),
            d.evidence(),
            d.basis().word(),
            d.certainty().word(),
            status
        };
    }

    private void writeYear(PatientOutcome outcome, ParquetRowWriter out) {
        PatientYear year = outcome.year();
        if (year != null) {
            out.write(row(outcome.patientId(), year));
        }
    }

    private @Nullable Object[] row(String patient, PatientYear y) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add((long) y.year());
        row.add(patient);
        row.add(y.unit().rhoId());
        row.add(y.unit().practiceAgb());
        row.add((long) y.sex());
        row.add((long) y.age());
        row.add(y.ageBand());
        row.add(y.ses());
        row.add((long) y.enrolledQuarters());
        row.add((long) y.insuredDays());
        row.add((long) y.contacts());
        row.add(false); // frequent_user: decided when all patients are known
        row.add(y.noShowCents());
        row.add(y.insuredBothYears());
        row.add((long) y.referrals());
        addPrevious(row, y.previous());
        for (String programme : plan.programmes()) {
            addProgramme(row, y, programme);
        }
        for (int i = 0; i < plan.features().size(); i++) {
            row.add(featureValue(plan.features().get(i), y.features().get(i)));
        }
        return row.toArray(new @Nullable Object[0]);
    }

    private static void addPrevious(List<@Nullable Object> row, ContactYear previous) {
        row.add((long) previous.sex());
        row.add((long) previous.age());
        row.add((long) previous.enrolledQuarters());
        row.add((long) previous.contacts());
        row.add(false); // frequent_user_previous: as frequent_user
    }

    private static void addProgramme(List<@Nullable Object> row, PatientYear y, String programme) {
        ProgrammeYear found = y.programmes().stream()
                .filter(p -> p.programme().equals(programme))
                .findFirst()
                .orElse(new ProgrammeYear(programme, 0, 0, 0, false, false, false, false));
        row.add((long) found.paidQuarters());
        row.add(found.insuredCents());
        row.add((long) found.mdzLines());
        row.add(found.indicationAssessed());
        row.add(found.indicationMet());
        row.add(found.specialistTreated());
        row.add(found.excludedByOther());
    }

    /** Units come in hundredths and are written as a wide decimal in natural units; DDD already have eight decimals. */
    private static Long featureValue(Feature feature, Long value) {
        return feature.aggregate() == Aggregate.UNITS ? Math.multiplyExact(value, E8_PER_HUNDREDTH) : value;
    }
}
