package nl.mdzfactsheet.sample;

import java.util.List;
import java.util.Locale;

/** Makes the practices; what is special about one follows from its number, so that every sample has all kinds. */
final class PracticeFactory {
    private static final int KINDS = 40;
    private static final int NEVER = Integer.MAX_VALUE;

    private final Span span;
    private final int practiceCount;
    private final int rhoCount;
    private final List<String> names;
    private final PracticeVariation variation;

    PracticeFactory(Span span, int practiceCount, int rhoCount, List<String> names, PracticeVariation variation) {
        this.variation = variation;
        this.span = span;
        this.practiceCount = practiceCount;
        this.rhoCount = rhoCount;
        this.names = names;
    }

    Practice practice(int number, Draws draws) {
        // The last one has no successor and is therefore an ordinary practice.
        int kind = number + 1 == practiceCount ? 3 : number % KINDS;
        int rho = kind == 5 ? -1 : number % rhoCount;
        int laterRho = kind == 6 ? (rho + 1) % rhoCount : rho;
        return new Practice(
                number,
                String.format(Locale.ROOT, "01%06d", 100 + number * 7),
                names.get(number % names.size()) + (number < names.size() ? "" : " " + (number / names.size() + 1)),
                1_000 + number * 3 % 8_900,
                draws.lognormal(0.45),
                rho,
                laterRho,
                kind == 6 ? span.middleYear() * 4 + 2 : NEVER,
                closedFrom(kind),
                number + 1,
                registersFrom(kind),
                kind != 11 && kind != 12,
                variation.effects(number, effects(draws)));
    }

    private int closedFrom(int kind) {
        return switch (kind) {
            case 7 -> (span.middleYear() + 1) * 4;
            case 9 -> span.lastYear() * 4 + 2;
            default -> NEVER;
        };
    }

    private int registersFrom(int kind) {
        if (kind == 13) {
            return span.first() + 4;
        }
        // Spread over the contract profiles, which repeat every six practices.
        boolean registers = kind > 13 && (kind % 7 == 1 || kind % 7 == 2 || kind % 7 == 4);
        return registers ? span.first() : NEVER;
    }

    private static Practice.Effects effects(Draws draws) {
        return new Practice.Effects(
                draws.lognormal(0.25),
                draws.lognormal(0.12),
                draws.lognormal(0.40),
                draws.lognormal(0.20),
                draws.lognormal(0.50));
    }
}
