package nl.mdzfactsheet.flow;

/** Tells a run that the operator or the machine wants it to stop. */
@FunctionalInterface
public interface StopSignal {

    /** Never asked to stop. */
    StopSignal NEVER = () -> false;

    boolean requested();
}
