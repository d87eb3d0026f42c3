package ulysse.launcher.platform;

/** Tells people what is going on, one line at a time. */
@FunctionalInterface
public interface Progress {
    void say(String line);

    /** The same, each line led by a part's name. */
    default Progress of(String part) {
        return line -> say("  %-15s %s".formatted(part, line));
    }
}
