package nl.mdzfactsheet.app;

import nl.mdzfactsheet.flow.RunListener;
import nl.mdzfactsheet.flow.Stage;

/**
 * For the tests that kill a run: dies at once, without any clean-up, at the point named by the system property {@code mdz.test.die} ({@code started:20-fold},
 * {@code written:20-fold}, {@code pointer}). Does nothing without the property.
 */
record SuddenDeath(String point) implements RunListener {

    private static final int KILLED = 137;

    static SuddenDeath asAsked() {
        return new SuddenDeath(System.getProperty("mdz.test.die", ""));
    }

    @Override
    public void started(Stage stage) {
        dieAt("started:" + stage.folder());
    }

    @Override
    public void written(Stage stage) {
        dieAt("written:" + stage.folder());
    }

    /** Between the rename of a version and the switch of the pointer. */
    void beforePointer() {
        dieAt("pointer");
    }

    private void dieAt(String here) {
        if (here.equals(point)) {
            Runtime.getRuntime().halt(KILLED);
        }
    }
}
