package ulysse.launcher.platform;

import java.io.IOException;
import java.time.Duration;

/** One program of the stack. */
public interface Part {
    /** As {@code status} and {@code logs} call it. */
    String name();

    /** Where it answers, for people. */
    String address();

    /** The look that tells whether it is ready. */
    Probe probe();

    /** How long it may take to become ready. */
    default Duration patience() {
        return Duration.ofSeconds(120);
    }

    /** Makes what must be there before the program starts: files, settings, images. Idempotent. */
    default void prepare(Progress progress) throws IOException, InterruptedException {}

    /** The program, ready to be started; asked anew for every start. */
    Daemon.Program program() throws IOException;

    /** Makes what needs the program's answers, such as database roles. Idempotent. */
    default void settle(Progress progress) throws IOException, InterruptedException {}

    /** Undoes on the machine what the ended program has left there and the stack's data does not need. */
    default void cleanUp() throws IOException, InterruptedException {}

    /** False for a program that somebody else has started and that we leave alone. */
    default boolean isOurs() {
        return true;
    }
}
