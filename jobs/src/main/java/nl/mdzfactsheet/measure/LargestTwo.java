package nl.mdzfactsheet.measure;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The two largest of many amounts; adding is independent of order. */
final class LargestTwo implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable BigDecimal largest;
    private @Nullable BigDecimal second;

    void add(BigDecimal amount) {
        if (largest == null || amount.compareTo(largest) > 0) {
            second = largest;
            largest = amount;
        } else if (second == null || amount.compareTo(second) > 0) {
            second = amount;
        }
    }

    void add(LargestTwo other) {
        if (other.largest != null) {
            add(other.largest);
        }
        if (other.second != null) {
            add(other.second);
        }
    }

    @Nullable
    BigDecimal largest() {
        return largest;
    }

    @Nullable
    BigDecimal second() {
        return second;
    }
}
