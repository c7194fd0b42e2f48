package nl.mdzfactsheet.patient.profile;

import java.io.Serializable;

/**
 * A group of patients that are compared on their number of contacts.
 *
 * @param sex "1", "2" or "other"
 * @param age "0 t/m 17", "18 t/m 44", "45 t/m 64", "65 t/m 74" or "75+"
 */
public record FrequentUserGroup(String sex, String age) implements Serializable {

    /**
     * The group of a patient.
     *
     * @param sex geslacht as delivered: 0, 1, 2 or 9
     * @param age age in the reporting year
     */
    public static FrequentUserGroup of(int sex, int age) {
        return new FrequentUserGroup(sex == 1 || sex == 2 ? Integer.toString(sex) : "other", ageGroup(age));
    }

    private static String ageGroup(int age) {
        if (age < 18) {
            return "0 t/m 17";
        }
        if (age < 45) {
            return "18 t/m 44";
        }
        if (age < 65) {
            return "45 t/m 64";
        }
        return age < 75 ? "65 t/m 74" : "75+";
    }
}
