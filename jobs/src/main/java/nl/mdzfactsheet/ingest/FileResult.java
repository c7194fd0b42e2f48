package nl.mdzfactsheet.ingest;

import java.util.List;
import nl.mdzfactsheet.table.FileAccount;

/**
 * What came out of reading one file.
 *
 * @param account lines and money
 * @param refusals why the delivery must be refused
 * @param codes provisional numbers of its codes
 * @param days accepted lines per service and day
 */
record FileResult(FileAccount account, List<Refusal> refusals, CodeNumbers codes, ServiceDays days) {}
