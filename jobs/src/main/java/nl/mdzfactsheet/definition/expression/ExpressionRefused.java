package nl.mdzfactsheet.definition.expression;

import java.io.Serial;

/** An expression that is not allowed, not typed or not readable; carries the rule and the next action for the fault message. */
public final class ExpressionRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String next;

    public ExpressionRefused(String rule, String next) {
        super(rule);
        this.next = next;
    }

    /** What was expected, in words. */
    public String rule() {
        return String.valueOf(getMessage());
    }

    public String next() {
        return next;
    }
}
