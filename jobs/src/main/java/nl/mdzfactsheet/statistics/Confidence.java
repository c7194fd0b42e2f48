package nl.mdzfactsheet.statistics;

/** The two levels at which limits are drawn: 95 % and 99.8 %, two-sided. */
public enum Confidence {
    P95(1.959963984540054, 0.05),
    P998(3.090232306167813, 0.002);

    private final double z;
    private final double alpha;

    Confidence(double z, double alpha) {
        this.z = z;
        this.alpha = alpha;
    }

    /** Standard normal quantile of 1 − α/2. */
    public double z() {
        return z;
    }

    /** Error rate of both sides together. */
    public double alpha() {
        return alpha;
    }

    /** Cumulative probability below the lower limit: α/2. */
    public double lowerTail() {
        return alpha / 2;
    }

    /** Cumulative probability below the upper limit: 1 − α/2. */
    public double upperTail() {
        return 1 - alpha / 2;
    }
}
