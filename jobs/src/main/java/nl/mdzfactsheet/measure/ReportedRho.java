package nl.mdzfactsheet.measure;

/**
 * An RHO of the reference table: it has a row for every measure, and its region too.
 *
 * @param id rho_id
 * @param region rho.regio, never empty
 */
public record ReportedRho(String id, String region) {}
