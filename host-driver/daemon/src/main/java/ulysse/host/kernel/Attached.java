package ulysse.host.kernel;

/** A process inside a container with our ends of its streams. Closing it closes those and leaves the process alone. */
public sealed interface Attached extends AutoCloseable {
    ChildProcess process();

    @Override
    void close();

    /** With a pipe for each stream. */
    record Piped(ChildProcess process, Fd stdin, Fd stdout, Fd stderr) implements Attached {
        @Override
        public void close() {
            stdin.close();
            stdout.close();
            stderr.close();
            process.close();
        }
    }

    /** With a terminal, which is one stream both ways. */
    record OnTerminal(ChildProcess process, Pty pty) implements Attached {
        @Override
        public void close() {
            pty.close();
            process.close();
        }
    }
}
