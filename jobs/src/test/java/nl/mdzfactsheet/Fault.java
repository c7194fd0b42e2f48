package nl.mdzfactsheet;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The faults of the list of faults that a test shows the outcome of; {@code FaultTableTest} holds the page with the list against it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Fault {
    String[] value();
}
