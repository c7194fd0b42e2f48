package nl.mdzfactsheet.fold;

import java.util.List;
import nl.mdzfactsheet.contract.TableContract;
import nl.mdzfactsheet.fold.PatientCursor.RowMapper;
import nl.mdzfactsheet.patient.ClaimLine;
import nl.mdzfactsheet.patient.ClaimTable;
import nl.mdzfactsheet.patient.InsuredPeriod;
import nl.mdzfactsheet.patient.ProgrammeContact;
import nl.mdzfactsheet.patient.ReferralType;
import nl.mdzfactsheet.patient.ServiceCode;
import nl.mdzfactsheet.table.ParquetRowReader;
import nl.mdzfactsheet.table.TableColumn;
import nl.mdzfactsheet.table.columns.ClaimEventColumns;
import nl.mdzfactsheet.table.columns.InsuredPeriodColumns;
import nl.mdzfactsheet.table.columns.ProgrammeContactColumns;
import org.jspecify.annotations.Nullable;

/** Makes the rows of the store into the model of a patient. */
final class SegmentRows {

    private static final ClaimTable[] TABLES = ClaimTable.values();
    private static final ReferralType[] REFERRALS = ReferralType.values();

    private SegmentRows() {}

    private static int position(TableContract contract, TableColumn column) {
        int position = contract.columnNames().indexOf(column.name());
        if (position < 0) {
            throw new IllegalArgumentException("Contract " + contract.name() + " has no column " + column.name());
        }
        return position;
    }

    static RowMapper<InsuredPeriod> insuredPeriods(TableContract contract) {
        int uzovi = position(contract, InsuredPeriodColumns.UZOVI);
        int birthYear = position(contract, InsuredPeriodColumns.BIRTH_YEAR);
        int sex = position(contract, InsuredPeriodColumns.SEX);
        int postcode = position(contract, InsuredPeriodColumns.POSTCODE4);
        int from = position(contract, InsuredPeriodColumns.FROM_DAY);
        int to = position(contract, InsuredPeriodColumns.TO_DAY);
        int death = position(contract, InsuredPeriodColumns.DEATH_DAY);
        return row -> new InsuredPeriod(
                (int) row.number(uzovi),
                (int) row.number(birthYear),
                (int) row.number(sex),
                (int) row.number(postcode),
                (int) row.number(from),
                (int) row.number(to),
                (int) row.number(death));
    }

    /** Contacts of one delivery. */
    static RowMapper<ProgrammeContact> contacts(TableContract contract, int delivery) {
        int id = position(contract, ProgrammeContactColumns.CONTACT_ID);
        int practice = position(contract, ProgrammeContactColumns.PRACTICE_AGB);
        int programme = position(contract, ProgrammeContactColumns.PROGRAMME);
        int day = position(contract, ProgrammeContactColumns.CONTACT_DAY);
        int attended = position(contract, ProgrammeContactColumns.ATTENDED);
        return row -> new ProgrammeContact(
                filled(row, id),
                delivery,
                (int) row.number(practice),
                filled(row, programme),
                (int) row.number(day),
                row.number(attended) != 0);
    }

    /** Claim lines of one delivery. */
    static RowMapper<ClaimLine> claims(TableContract contract, Codes codes, int delivery) {
        return new ClaimRows(contract, codes, delivery);
    }

    private static String filled(ParquetRowReader row, int column) {
        String text = row.text(column);
        if (text == null) {
            throw new IllegalStateException("A mandatory text of the store is empty");
        }
        return text;
    }

    /** The dictionary of the store, with services shared as objects. */
    static final class Codes {
        private final List<String> texts;
        private final @Nullable ServiceCode[] services;

        Codes(List<String> texts) {
            this.texts = texts;
            this.services = new @Nullable ServiceCode[texts.size()];
        }

        ServiceCode service(int number) {
            ServiceCode service = services[number];
            if (service == null) {
                String text = texts.get(number);
                int bar = text.indexOf('|');
                service = new ServiceCode(text.substring(0, bar), text.substring(bar + 1));
                services[number] = service;
            }
            return service;
        }

        @Nullable
        String text(long number) {
            return number < 0 ? null : texts.get((int) number);
        }
    }

    private static final class ClaimRows implements RowMapper<ClaimLine> {
        private final Codes codes;
        private final int delivery;
        private final int[] at;

        ClaimRows(TableContract contract, Codes codes, int delivery) {
            this.codes = codes;
            this.delivery = delivery;
            this.at = COLUMNS.stream().mapToInt(c -> position(contract, c)).toArray();
        }

        private static final List<TableColumn> COLUMNS = List.of(
                ClaimEventColumns.TABLE_NO,
                ClaimEventColumns.DECLARATIE_ID,
                ClaimEventColumns.VOORGAANDE_DECLARATIE_ID,
                ClaimEventColumns.DEBIT,
                ClaimEventColumns.UZOVI,
                ClaimEventColumns.SERVICE_NO,
                ClaimEventColumns.SERVICE_DAY,
                ClaimEventColumns.GRANTED_DAY,
                ClaimEventColumns.QUANTITY_HUNDREDTHS,
                ClaimEventColumns.AMOUNT_CENTS,
                ClaimEventColumns.EXECUTING_AGB,
                ClaimEventColumns.RELATED_AGB,
                ClaimEventColumns.SPECIALISM_NO,
                ClaimEventColumns.DIAGNOSIS_NO,
                ClaimEventColumns.END_DAY,
                ClaimEventColumns.REFERRAL_NO,
                ClaimEventColumns.FILE_NO,
                ClaimEventColumns.LINE);

        @Override
        public ClaimLine map(ParquetRowReader row) {
            int referral = (int) row.number(at[15]);
            return new ClaimLine(
                    TABLES[(int) row.number(at[0])],
                    filled(row, at[1]),
                    row.text(at[2]),
                    row.number(at[3]) != 0,
                    (int) row.number(at[4]),
                    codes.service((int) row.number(at[5])),
                    (int) row.number(at[6]),
                    (int) row.number(at[7]),
                    row.number(at[8]),
                    row.number(at[9]),
                    (int) row.number(at[10]),
                    (int) row.number(at[11]),
                    codes.text(row.number(at[12])),
                    codes.text(row.number(at[13])),
                    (int) row.number(at[14]),
                    referral < 0 ? null : REFERRALS[referral],
                    new ClaimLine.Origin(delivery, (int) row.number(at[16]), row.number(at[17])));
        }
    }
}
