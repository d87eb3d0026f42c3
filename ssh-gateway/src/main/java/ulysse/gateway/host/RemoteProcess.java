package ulysse.gateway.host;

import com.google.protobuf.ByteString;

/** A process inside a vserver, seen from here. Safe for use by many threads; after the end every call does nothing. */
public interface RemoteProcess {

    /** Whether the way to the process has room for more input; {@link ProcessEvents#roomForInput} tells when it has again. */
    boolean hasRoomForInput();

    void input(ByteString bytes);

    void endOfInput();

    void resize(WindowSize size);

    /**
     * Send a signal.
     *
     * @param name without SIG: {@code "INT"}
     */
    void signal(String name);

    /** Allow this many more pieces of output to come. */
    void askForOutput(int pieces);

    /** Give the process up: the host hangs up on it, then kills it. */
    void abandon(String why);
}
