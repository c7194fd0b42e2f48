package nl.mdzfactsheet.patient;

/** type_verwijzing of a hospital line; the ordinal is the number in the store and must not change. */
public enum ReferralType {
    HUISARTS,
    SPOED,
    INTERN,
    OVERIG
}
