package nl.mdzfactsheet.bench;

/** What is computed by both, with the goal as a share of DuckDB's time. */
enum Workload {
    /** Intake: deliveries to store. */
    W1("intake: deliveries to store", 1.0),
    /** Rules: store to measures at practice level. */
    W2("rules: store to measures", 0.5),
    /** Both: deliveries to measures at practice level. */
    W0("everything: deliveries to measures", 1.0);

    private final String title;
    private final double goal;

    Workload(String title, double goal) {
        this.title = title;
        this.goal = goal;
    }

    String title() {
        return title;
    }

    /** Most that the program may take, DuckDB = 1. */
    double goal() {
        return goal;
    }
}
