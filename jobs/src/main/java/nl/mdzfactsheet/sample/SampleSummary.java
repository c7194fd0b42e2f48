package nl.mdzfactsheet.sample;

/**
 * What was generated.
 *
 * @param deliveries folders in the inbox
 * @param lines data rows in all deliveries
 * @param detections lines that a detector must flag
 * @param bytes size of the inbox as stored
 */
public record SampleSummary(int insured, int practices, int deliveries, long lines, long detections, long bytes) {}
