package nl.mdzfactsheet.definition.expression;

/** Types of values; integers are exact 64-bit, decimals have at most eight decimals, null belongs to every type. */
public enum ValueType {
    BOOLEAN,
    INTEGER,
    DECIMAL,
    TEXT,
    DATE,
    /** The type of the bare word NULL. */
    NULL;

    public boolean isNumeric() {
        return this == INTEGER || this == DECIMAL;
    }

    /** The type that holds both, or null when no type does. */
    static @org.jspecify.annotations.Nullable ValueType common(ValueType a, ValueType b) {
        if (a == b || b == NULL) {
            return a;
        }
        if (a == NULL) {
            return b;
        }
        return a.isNumeric() && b.isNumeric() ? DECIMAL : null;
    }
}
