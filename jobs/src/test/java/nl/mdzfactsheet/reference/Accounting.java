package nl.mdzfactsheet.reference;

/**
 * What became of the accepted lines of one table over the active deliveries: lines and original cents per fate, debit
 * and credit apart. The fate is one of net, reversed, credit_used, unmatched_credit, repeated, restated, quarantined.
 */
public record Accounting(ClaimTable table, String fate, boolean credit, long lines, long cents) {}
