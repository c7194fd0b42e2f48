package nl.mdzfactsheet.patient.detect;

import java.io.Serializable;

/** Judges the lines of one person in one reporting year by one rule. Holds no state of a person. */
public interface LineDetector extends Serializable {

    /** Adds the flags of this rule, and which lines it could assess where that is not all. */
    void judge(ReportingYear year, Judgements judgements);
}
