package nl.mdzfactsheet.sample;

import java.util.SplittableRandom;

/** The random draws of one person or practice; a function of (seed, stream, index) alone, so that threads cannot matter. */
final class Draws {
    private final SplittableRandom random;

    Draws(long seed, int stream, long index) {
        this.random = new SplittableRandom(mix(mix(seed + 0x9E3779B97F4A7C15L * (stream + 1)) ^ mix(index + 1)));
    }

    /** A bijection on 64 bits (the finaliser of splitmix64). */
    static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    double uniform() {
        return random.nextDouble();
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** A whole number in {@code low … high}, both included. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    int poisson(double mean) {
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    /** Gamma with mean 1 and a whole shape: the mean of {@code shape} exponentials. */
    double gamma(int shape) {
        double sum = 0;
        for (int i = 0; i < shape; i++) {
            sum -= Math.log(1 - random.nextDouble());
        }
        return sum / shape;
    }

    /** Lognormal with median 1; the normal is a sum of twelve uniforms. */
    double lognormal(double sigma) {
        double normal = -6;
        for (int i = 0; i < 12; i++) {
            normal += random.nextDouble();
        }
        return Math.exp(sigma * normal);
    }

    /** An index drawn by weight. */
    int pick(double[] weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double left = random.nextDouble() * total;
        for (int i = 0; i < weights.length; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }
}
