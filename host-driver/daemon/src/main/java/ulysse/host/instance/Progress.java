package ulysse.host.instance;

/** Hears of each step of {@link ApplyVserver}. */
interface Progress {
    /** Throws when nobody wants the work any more. Asked before each step, and while one waits. */
    void checkWanted();

    void started(String step);

    void done(String step, String detail);

    /** It was so already. */
    void skipped(String step);
}
