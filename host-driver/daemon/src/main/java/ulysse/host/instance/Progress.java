package ulysse.host.instance;

/** Hears of each step of {@link ApplyVserver}. It may throw to end the work before the next step. */
interface Progress {
    void started(String step);

    void done(String step, String detail);

    /** It was so already. */
    void skipped(String step);
}
