package ulysse.gateway.host;

/** How a process ended. */
public sealed interface Exit {

    /** By itself, with a status of 0 to 255. */
    record Code(int value) implements Exit {
        @Override
        public String toString() {
            return "exit " + value;
        }
    }

    /**
     * By a signal.
     *
     * @param name without SIG: {@code "TERM"}
     */
    record Signal(String name, boolean coreDumped) implements Exit {
        @Override
        public String toString() {
            return "signal " + name;
        }
    }
}
