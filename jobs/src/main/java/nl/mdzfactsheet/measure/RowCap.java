package nl.mdzfactsheet.measure;

import nl.mdzfactsheet.failure.ExitCode;
import nl.mdzfactsheet.failure.Location;
import nl.mdzfactsheet.failure.MdzException;
import nl.mdzfactsheet.failure.Reason;

/** Guards the size of what is aggregated: thousands of rows; millions mean a fault. */
final class RowCap {

    private RowCap() {}

    static void check(int rows, int cap, String table) {
        if (rows > cap) {
            throw new MdzException(
                    ExitCode.UNEXPECTED,
                    Reason.ROW_CAP_EXCEEDED,
                    Location.of(table),
                    "at most " + cap + " aggregate rows",
                    "check the number of practices in the reference tables and the measures");
        }
    }
}
