package nl.mdzfactsheet.app.explain;

/**
 * One figure to explain.
 *
 * @param subject what is counted
 * @param unit where
 */
public record Question(Subject subject, UnitChosen unit) {}
