package nl.mdzfactsheet.app.restatement;

import java.util.List;
import java.util.Locale;

/**
 * Why a figure changed between two versions, in the order in which the later version takes over from the earlier one. The order is fixed and part of the meaning: what
 * two causes do together counts with the later of the two.
 */
public enum Cause {
    /** The program that computes. */
    PROGRAM,
    /** New or withdrawn deliveries: debit lines, insured periods, registered contacts, and the days they cover. */
    DATA,
    /** Credit lines of new or withdrawn deliveries. */
    REVERSAL,
    /** Which practice exists and belongs to which RHO, and who bills for it. */
    MEMBERSHIP,
    /** The other reference tables: codes, medicines, tariffs, rules, indications, contested lines. */
    RULES,
    /** Codes of a code list that both versions have. */
    CODE_LIST,
    /** Measures, features and programmes. */
    DEFINITION;

    /** What can be taken over one after the other within one program, in order. */
    static final List<Cause> INPUTS = List.of(DATA, REVERSAL, MEMBERSHIP, RULES, CODE_LIST, DEFINITION);

    /** The word in tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
