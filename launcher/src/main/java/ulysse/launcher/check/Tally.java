package ulysse.launcher.check;

/** How many tests ran and how they ended. A skipped one counts as failed: nothing is left out in silence. */
public record Tally(int passed, int failed) {
    static final Tally NONE = new Tally(0, 0);

    public int total() {
        return passed + failed;
    }

    Tally plus(Tally other) {
        return new Tally(passed + other.passed, failed + other.failed);
    }
}
